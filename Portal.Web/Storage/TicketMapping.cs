using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Web.Storage;

internal sealed class TicketMapping : IEntityTypeConfiguration<Ticket>
{
    /// <summary>Stands for <c>DueAt &lt; Ticket.NothingDue</c> until the database that is used has said how it writes that moment.</summary>
    public const string OwedFilter = "owed";

    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.Property(t => t.Number).HasMaxLength(32);
        ticket.Property(t => t.FormerNumber).HasMaxLength(64);
        ticket.Property(t => t.Visibility).HasConversion<int>();
        ticket.Property(t => t.Version).IsConcurrencyToken();
        ticket.Property(t => t.ChainHash).HasMaxLength(64);
        ticket.HasIndex(t => t.Number).IsUnique();
        ticket.HasIndex(t => t.FormerNumber).HasFilter("\"FormerNumber\" IS NOT NULL");
        ticket.HasIndex(t => t.NextTimerAt).HasFilter("\"NextTimerAt\" IS NOT NULL");
        Owed(ticket);
        Ever(ticket);
        // Few tickets are in these: their indexes hold no others.
        ticket.HasIndex(t => new { t.SupportCount, t.Id }).HasFilter("\"SupportCount\" > 0");
        ticket.HasIndex(t => new { t.ReceivedAt, t.Id, t.AwaitsSecondKey }).HasDatabaseName("IX_Tickets_SecondKey").HasFilter("\"AwaitsSecondKey\"");
        ticket.HasIndex(t => new { t.DueAt, t.Id, t.HasDraftWaiting }).HasDatabaseName("IX_Tickets_Approval").HasFilter("\"HasDraftWaiting\"");
        ticket.HasIndex(t => new { t.AgencyId, t.DueAt, t.Id, t.HasDraftWaiting }).HasDatabaseName("IX_Tickets_AgencyId_Approval").HasFilter("\"HasDraftWaiting\"");
        ticket.HasIndex(t => t.ClosedAt).HasFilter("\"ClosedAt\" IS NOT NULL");
        ticket.HasIndex(t => t.PromisedOn).HasFilter("\"PromisedOn\" IS NOT NULL");
        ticket.HasIndex(t => new { t.AgencyId, t.State, t.PromisedOn, t.Visibility }).HasDatabaseName("IX_Tickets_AgencyId_Promised").HasFilter("\"PromisedOn\" IS NOT NULL");
        ticket.HasIndex(t => new { t.CategoryId, t.State, t.PromisedOn, t.KecamatanCode, t.Visibility }).HasDatabaseName("IX_Tickets_CategoryId_Promised").HasFilter("\"PromisedOn\" IS NOT NULL");
        ticket.HasIndex(t => new { t.KecamatanCode, t.State, t.PromisedOn, t.CategoryId, t.Visibility }).HasDatabaseName("IX_Tickets_KecamatanCode_Promised").HasFilter("\"PromisedOn\" IS NOT NULL");
        ticket.HasIndex(t => new { t.CategoryId, t.SupportCount, t.Id, t.KecamatanCode, t.Visibility }).HasDatabaseName("IX_Tickets_CategoryId_Support").HasFilter("\"SupportCount\" > 0 AND " + OwedFilter);
        ticket.HasIndex(t => new { t.KecamatanCode, t.SupportCount, t.Id, t.CategoryId, t.Visibility }).HasDatabaseName("IX_Tickets_KecamatanCode_Support").HasFilter("\"SupportCount\" > 0 AND " + OwedFilter);
        ticket.HasIndex(t => new { t.State, t.DueAt, t.Id, t.AwaitsRuling, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_Ruling").HasFilter("\"AwaitsRuling\"");
        ticket.HasIndex(t => new { t.AgencyId, t.SupportCount, t.Id, t.Visibility }).HasDatabaseName("IX_Tickets_AgencyId_Support").HasFilter("\"SupportCount\" > 0 AND " + OwedFilter);
        ticket.HasIndex(t => new { t.CrisisId, t.DueAt, t.Id, t.State, t.KecamatanCode }).HasDatabaseName("IX_Tickets_Crisis").HasFilter("\"CrisisId\" IS NOT NULL");
        // No foreign key: SQLite would write the largest table anew for it, and a crisis is never deleted.
        ticket.HasIndex(t => t.MergedIntoId);
        ticket.HasIndex(t => t.SplitFromId).HasFilter("\"SplitFromId\" IS NOT NULL");
        ticket.Property(t => t.LiftWanted).HasConversion<int?>();
        ticket.Ignore(t => t.CurrentDueAt);
        ticket.Ignore(t => t.CurrentDeadline);
        ticket.Ignore(t => t.IsLate);
        ticket.Ignore(t => t.IsInquiry);
        Child(ticket.HasMany(t => t.NewEvents).WithOne(e => e.Ticket).HasForeignKey(e => e.TicketId), "events", nameof(Ticket.NewEvents), ticket);
        Child(ticket.HasMany(t => t.Referrals).WithOne().HasForeignKey(r => r.TicketId), "referrals", nameof(Ticket.Referrals), ticket);
        Child(ticket.HasMany(t => t.Copies).WithOne().HasForeignKey(c => c.TicketId), "copies", nameof(Ticket.Copies), ticket);
        Child(ticket.HasMany(t => t.Named).WithOne().HasForeignKey(n => n.TicketId), "named", nameof(Ticket.Named), ticket, DeleteBehavior.Cascade);
        Child(ticket.HasMany(t => t.Contributions).WithOne().HasForeignKey(c => c.TicketId), "contributions", nameof(Ticket.Contributions), ticket);
        Child(ticket.HasMany(t => t.Dispositions).WithOne().HasForeignKey(d => d.TicketId), "dispositions", nameof(Ticket.Dispositions), ticket);
        Child(ticket.HasMany(t => t.Pauses).WithOne().HasForeignKey(p => p.TicketId), "pauses", nameof(Ticket.Pauses), ticket);
    }

    /// <summary>
    /// Work that is still owed, by its promise: one index for each way a desk looks at it. Behind the order stand the columns that filters ask for,
    /// so that a filter reads the index and only its hits are fetched. Most tickets are long done and are in none of these.
    /// </summary>
    private static void Owed(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.HasIndex(t => new { t.DueAt, t.Id, t.State, t.CategoryId, t.KecamatanCode, t.AgencyId, t.AssigneeId, t.Visibility, t.IsConduct, t.Channel }).HasDatabaseName("IX_Tickets_DueAt").HasFilter(OwedFilter);
        ticket.HasIndex(t => new { t.AgencyId, t.DueAt, t.Id, t.State, t.CategoryId, t.KecamatanCode, t.AssigneeId, t.Visibility, t.IsConduct, t.Channel }).HasDatabaseName("IX_Tickets_AgencyId_DueAt").HasFilter(OwedFilter);
        ticket.HasIndex(t => new { t.AssigneeId, t.DueAt, t.Id, t.State, t.CategoryId, t.KecamatanCode }).HasDatabaseName("IX_Tickets_AssigneeId_DueAt").HasFilter(OwedFilter);
        ticket.HasIndex(t => new { t.State, t.DueAt, t.Id, t.CategoryId, t.KecamatanCode, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_State_DueAt").HasFilter(OwedFilter);
        ticket.HasIndex(t => new { t.CategoryId, t.DueAt, t.Id, t.State, t.KecamatanCode, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_CategoryId_DueAt").HasFilter(OwedFilter);
        ticket.HasIndex(t => new { t.KecamatanCode, t.DueAt, t.Id, t.State, t.CategoryId, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_KecamatanCode_DueAt").HasFilter(OwedFilter);
        ticket.HasIndex(t => new { t.AgencyId, t.DueAt, t.Id, t.Returns }).HasDatabaseName("IX_Tickets_AgencyId_Returned").HasFilter("\"Returns\" > 0 AND " + OwedFilter);
    }

    /// <summary>Every ticket there ever was, the newest first.</summary>
    private static void Ever(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.HasIndex(t => new { t.ReceivedAt, t.Id, t.State, t.CategoryId, t.KecamatanCode, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_ReceivedAt");
        ticket.HasIndex(t => new { t.AgencyId, t.ReceivedAt, t.Id, t.State, t.CategoryId, t.KecamatanCode }).HasDatabaseName("IX_Tickets_AgencyId_ReceivedAt");
        ticket.HasIndex(t => new { t.CategoryId, t.ReceivedAt, t.Id, t.State, t.KecamatanCode, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_CategoryId_ReceivedAt");
        ticket.HasIndex(t => new { t.KecamatanCode, t.ReceivedAt, t.Id, t.State, t.CategoryId, t.AgencyId, t.Visibility, t.IsConduct }).HasDatabaseName("IX_Tickets_KecamatanCode_ReceivedAt");
        ticket.HasIndex(t => new { t.AssigneeId, t.ReceivedAt, t.Id }).HasDatabaseName("IX_Tickets_AssigneeId_ReceivedAt");
        ticket.HasIndex(t => new { t.AgencyId, t.ReceivedAt, t.Id }).HasDatabaseName("IX_Tickets_AgencyId_Messages").HasFilter("\"MessagesUnread\" > 0");
    }

    private static void Child<T>(ReferenceCollectionBuilder<Ticket, T> relation, string field, string property, EntityTypeBuilder<Ticket> ticket, DeleteBehavior whenLetGo = DeleteBehavior.Restrict) where T : class
    {
        relation.OnDelete(whenLetGo).IsRequired();
        ticket.Navigation(property).HasField(field).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TicketEventMapping : IEntityTypeConfiguration<TicketEvent>
{
    public void Configure(EntityTypeBuilder<TicketEvent> log)
    {
        log.ToTable("Events");
        log.HasKey(e => e.Position);
        log.Property(e => e.Position).ValueGeneratedNever();
        log.HasIndex(e => new { e.TicketId, e.Sequence }).IsUnique();
        // Few of them, and whoever checks them wants them all.
        log.HasIndex(e => e.At, "IX_Events_IdentityOpened").HasFilter("\"Type\" = 'IdentityOpened'");
        log.Property(e => e.Hash).HasMaxLength(64);
        log.Property(e => e.PreviousHash).HasMaxLength(64);
        log.Property(e => e.TextFingerprint).HasMaxLength(64);
        log.Property(e => e.KecamatanCode).HasMaxLength(13);
    }
}

internal sealed class TicketTextMapping : IEntityTypeConfiguration<TicketText>
{
    public void Configure(EntityTypeBuilder<TicketText> text)
    {
        text.HasOne(t => t.Ticket).WithMany().HasForeignKey(t => t.TicketId).OnDelete(DeleteBehavior.Restrict);
        text.HasIndex(t => new { t.TicketId, t.WrittenAt });
        text.Property(t => t.Fingerprint).HasMaxLength(64);
    }
}

internal sealed class AnswerMapping : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.HasOne<Ticket>().WithMany().HasForeignKey(a => a.TicketId).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.TicketId, a.WrittenAt });
        answer.Property(a => a.PackageNumber).HasMaxLength(64);
        answer.Property(a => a.Fingerprint).HasMaxLength(64);
        answer.Property(a => a.Revision).IsConcurrencyToken();
        answer.Property(a => a.PlanProgramme).HasMaxLength(Planning.LongestProgramme);
        answer.Ignore(a => a.Plan);
        answer.Ignore(a => a.ProofCount);
    }
}

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.HasIndex(r => new { r.TicketId, r.ReferredAt });
        referral.HasIndex(r => r.AgencyId);
        referral.Property(r => r.LetterNumber).HasMaxLength(64);
    }
}

internal sealed class CopyMapping : IEntityTypeConfiguration<Copy>
{
    public void Configure(EntityTypeBuilder<Copy> copy)
    {
        copy.ToTable("Copies");
        copy.HasIndex(c => new { c.TicketId, c.AgencyId }).IsUnique();
        copy.HasIndex(c => c.AgencyId);
    }
}

internal sealed class NamedOfficerMapping : IEntityTypeConfiguration<NamedOfficer>
{
    public void Configure(EntityTypeBuilder<NamedOfficer> named)
    {
        named.ToTable("NamedOfficers");
        named.HasIndex(n => new { n.TicketId, n.AccountId }).IsUnique();
        named.HasIndex(n => n.AccountId);
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Id).ValueGeneratedNever();
        view.HasOne<Accounts.Account>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Cascade);
        view.HasIndex(v => v.AgencyId);
        view.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        view.Property(v => v.Address).HasMaxLength(2000);
    }
}
