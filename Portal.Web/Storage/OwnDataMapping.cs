using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;

namespace Portal.Web.Storage;

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> rating)
    {
        rating.HasKey(r => r.TicketId);
        rating.Property(r => r.TicketId).ValueGeneratedNever();
        rating.HasOne<Ticket>().WithOne().HasForeignKey<Rating>(r => r.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptReportMapping : IEntityTypeConfiguration<KeptReport>
{
    public void Configure(EntityTypeBuilder<KeptReport> kept)
    {
        kept.HasKey(k => new { k.AccountId, k.TicketId });
        kept.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
        kept.HasOne<Ticket>().WithMany().HasForeignKey(k => k.TicketId).OnDelete(DeleteBehavior.Restrict);
        kept.HasIndex(k => k.TicketId);
    }
}

internal sealed class DataRequestMapping : IEntityTypeConfiguration<DataRequest>
{
    public void Configure(EntityTypeBuilder<DataRequest> request)
    {
        request.HasOne<Ticket>().WithMany().HasForeignKey(r => r.TicketId).OnDelete(DeleteBehavior.Restrict);
        request.Property(r => r.AccountHash).HasMaxLength(64);
        request.HasIndex(r => new { r.TicketId, r.Kind });
        request.HasIndex(r => new { r.DoneAt, r.DueAt });
    }
}

internal sealed class SignedSessionMapping : IEntityTypeConfiguration<SignedSession>
{
    public void Configure(EntityTypeBuilder<SignedSession> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.AccountId);
    }
}
