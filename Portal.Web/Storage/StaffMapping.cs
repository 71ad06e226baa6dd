using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;
using Portal.Web.OnSite;
using Portal.Web.Retention;
using Portal.Web.Training;

namespace Portal.Web.Storage;

internal sealed class ListPlaceMapping : IEntityTypeConfiguration<ListPlace>
{
    public void Configure(EntityTypeBuilder<ListPlace> place)
    {
        place.HasKey(p => new { p.AccountId, p.TicketId });
        place.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Cascade);
        place.HasOne<Ticket>().WithMany().HasForeignKey(p => p.TicketId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PracticeRunMapping : IEntityTypeConfiguration<PracticeRun>
{
    public void Configure(EntityTypeBuilder<PracticeRun> run)
    {
        run.HasKey(r => r.AccountId);
        run.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TrainingSessionMapping : IEntityTypeConfiguration<TrainingSession>
{
    public void Configure(EntityTypeBuilder<TrainingSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Topic).HasMaxLength(160);
        session.Property(s => s.Trainer).HasMaxLength(160);
        session.Property(s => s.Place).HasMaxLength(160);
        session.HasMany(s => s.Seats).WithOne().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TrainingSeatMapping : IEntityTypeConfiguration<TrainingSeat>
{
    public void Configure(EntityTypeBuilder<TrainingSeat> seat)
    {
        seat.HasKey(s => new { s.SessionId, s.AccountId });
        seat.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RetentionTermMapping : IEntityTypeConfiguration<RetentionTerm>
{
    public void Configure(EntityTypeBuilder<RetentionTerm> term)
    {
        term.HasKey(t => t.Kind);
        term.Property(t => t.Basis).HasMaxLength(200);
    }
}

internal sealed class RetentionRunMapping : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> run) => run.HasIndex(r => r.RanAt);
}
