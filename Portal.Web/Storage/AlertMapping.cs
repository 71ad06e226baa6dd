using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Incidents;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

internal sealed class FigureHourMapping : IEntityTypeConfiguration<FigureHour>
{
    public void Configure(EntityTypeBuilder<FigureHour> hour)
    {
        hour.Ignore(h => h.Key);
        hour.Property(h => h.Scope).HasMaxLength(32);
        hour.HasIndex(h => new { h.Scope, h.Flow, h.Hour }).IsUnique();
    }
}

internal sealed class AlertRuleMapping : IEntityTypeConfiguration<AlertRule>
{
    public void Configure(EntityTypeBuilder<AlertRule> rule)
    {
        rule.Property(r => r.Terms).HasConversion(new Json<AlertTerms>(null!), Json<AlertTerms>.Comparer);
        rule.Property(r => r.Version).IsConcurrencyToken();
    }
}

internal sealed class AlertWatchMapping : IEntityTypeConfiguration<AlertWatch>
{
    public void Configure(EntityTypeBuilder<AlertWatch> watch)
    {
        watch.HasKey(w => w.Key);
        watch.Property(w => w.Key).HasMaxLength(64);
        watch.Ignore(w => w.IsIdle);
    }
}

internal sealed class AlertMapping : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> alert)
    {
        alert.ToTable("Alerts");
        alert.Property(a => a.Number).HasMaxLength(24);
        alert.HasIndex(a => a.Number).IsUnique();
        alert.Property(a => a.Key).HasMaxLength(64);
        alert.Property(a => a.Title).HasMaxLength(120);
        alert.Property(a => a.Words).HasMaxLength(160);
        alert.Property(a => a.Scope).HasMaxLength(32);
        alert.Property(a => a.ScopeName).HasMaxLength(120);
        alert.Property(a => a.Link).HasMaxLength(200);
        alert.Property(a => a.Orders).HasConversion(new Json<AlertOrders>(null!), Json<AlertOrders>.Comparer);
        alert.Property(a => a.Version).IsConcurrencyToken();
        // The same thing is open once, whoever looks.
        alert.HasIndex(a => a.Key).IsUnique().HasFilter("\"ClearedAt\" IS NULL");
        alert.HasIndex(a => a.NextStepAt).HasFilter("\"NextStepAt\" IS NOT NULL");
        alert.HasIndex(a => a.ClearedAt);
        alert.Ignore(a => a.IsOpen);
        alert.Ignore(a => a.Waits);
        alert.HasMany(a => a.Steps).WithOne().HasForeignKey("AlertId").OnDelete(DeleteBehavior.Cascade);
        alert.Navigation(a => a.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class IncidentProposalMapping : IEntityTypeConfiguration<IncidentProposal>
{
    public void Configure(EntityTypeBuilder<IncidentProposal> proposal)
    {
        proposal.Property(p => p.KecamatanCode).HasMaxLength(13);
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.HasIndex(p => p.FoundAt).HasDatabaseName("IX_IncidentProposals_Waiting").HasFilter("\"State\" = 'Waiting'");
        proposal.HasOne<Ticket>().WithMany().HasForeignKey(p => p.LeadId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasMany(p => p.Members).WithOne().HasForeignKey("ProposalId").OnDelete(DeleteBehavior.Cascade);
        proposal.Navigation(p => p.Members).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ProposalMemberMapping : IEntityTypeConfiguration<ProposalMember>
{
    public void Configure(EntityTypeBuilder<ProposalMember> member)
    {
        member.ToTable("ProposalMembers");
        member.HasIndex(m => m.TicketId);
        member.HasOne<Ticket>().WithMany().HasForeignKey(m => m.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
