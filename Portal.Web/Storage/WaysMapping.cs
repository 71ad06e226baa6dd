using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Dispositions;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

internal sealed class ContributionMapping : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> part)
    {
        part.HasIndex(p => p.TicketId);
        part.HasIndex(p => new { p.AgencyId, p.TicketId });
        part.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        part.Ignore(p => p.IsOwed);
    }
}

internal sealed class DispositionMapping : IEntityTypeConfiguration<Disposition>
{
    public void Configure(EntityTypeBuilder<Disposition> disposition) => disposition.HasIndex(d => d.TicketId);
}

internal sealed class OutsideLetterMapping : IEntityTypeConfiguration<OutsideLetter>
{
    public void Configure(EntityTypeBuilder<OutsideLetter> letter)
    {
        letter.Property(l => l.Id).ValueGeneratedNever();
        letter.Property(l => l.Number).HasMaxLength(64);
        letter.HasOne<Ticket>().WithMany().HasForeignKey(l => l.TicketId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Agency>().WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
        letter.HasIndex(l => l.TicketId);
    }
}

internal sealed class OutsideReplyMapping : IEntityTypeConfiguration<OutsideReply>
{
    public void Configure(EntityTypeBuilder<OutsideReply> reply)
    {
        reply.Property(r => r.Id).ValueGeneratedNever();
        reply.HasOne<OutsideLetter>().WithMany().HasForeignKey(r => r.LetterId).OnDelete(DeleteBehavior.Restrict);
        reply.HasIndex(r => r.TicketId);
    }
}

internal sealed class RoadMapping : IEntityTypeConfiguration<Road>
{
    public void Configure(EntityTypeBuilder<Road> road)
    {
        road.Property(r => r.Code).HasMaxLength(64);
        road.Property(r => r.Name).HasMaxLength(160);
        road.Property(r => r.OwnerCode).HasMaxLength(32);
        road.HasIndex(r => r.Code).IsUnique();
        road.HasIndex(r => r.Name);
    }
}
