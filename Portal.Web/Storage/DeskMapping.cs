using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;
using Portal.Web.Bulk;
using Portal.Web.Tickets;

namespace Portal.Web.Storage;

internal sealed class ReplyTemplateMapping : IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<ReplyTemplate> template)
    {
        template.Property(t => t.Name).HasMaxLength(120);
        template.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MacroMapping : IEntityTypeConfiguration<Macro>
{
    public void Configure(EntityTypeBuilder<Macro> macro)
    {
        macro.Property(m => m.Name).HasMaxLength(120);
        macro.HasOne<Agency>().WithMany().HasForeignKey(m => m.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClosingPhraseMapping : IEntityTypeConfiguration<ClosingPhrase>
{
    public void Configure(EntityTypeBuilder<ClosingPhrase> phrase) => phrase.Property(p => p.Text).HasMaxLength(160);
}

internal sealed class BulkRunMapping : IEntityTypeConfiguration<BulkRun>
{
    public void Configure(EntityTypeBuilder<BulkRun> run)
    {
        run.Property(r => r.Id).ValueGeneratedNever();
        run.Property(r => r.Traces).HasConversion(new Json<IReadOnlyList<BulkTrace>>([]), Json<IReadOnlyList<BulkTrace>>.Comparer);
        run.HasIndex(r => r.RunId);
        run.HasIndex(r => r.DoneAt);
    }
}

internal sealed class HeldReplyMapping : IEntityTypeConfiguration<HeldReply>
{
    public void Configure(EntityTypeBuilder<HeldReply> reply)
    {
        reply.Property(r => r.Id).ValueGeneratedNever();
        reply.Property(r => r.Number).HasMaxLength(32);
        reply.HasOne<Ticket>().WithMany().HasForeignKey(r => r.TicketId).OnDelete(DeleteBehavior.Cascade);
        reply.HasIndex(r => r.RunId);
        reply.HasIndex(r => r.DueAt);
    }
}

internal sealed class WorkDraftMapping : IEntityTypeConfiguration<WorkDraft>
{
    public void Configure(EntityTypeBuilder<WorkDraft> draft)
    {
        draft.HasKey(d => new { d.AccountId, d.TicketId, d.Kind });
        draft.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        draft.HasOne<Ticket>().WithMany().HasForeignKey(d => d.TicketId).OnDelete(DeleteBehavior.Cascade);
    }
}
