using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Inquiries;
using Portal.Domain.Inspections;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

internal sealed class InquiryMapping : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> inquiry)
    {
        inquiry.HasKey(i => i.TicketId);
        inquiry.Property(i => i.TicketId).ValueGeneratedNever();
        inquiry.HasOne<Ticket>().WithOne().HasForeignKey<Inquiry>(i => i.TicketId).OnDelete(DeleteBehavior.Restrict);
        inquiry.Property(i => i.TestNumber).HasMaxLength(64);
        inquiry.Property(i => i.VerdictLetter).HasMaxLength(64);
    }
}

internal sealed class InspectionStepMapping : IEntityTypeConfiguration<InspectionStep>
{
    public void Configure(EntityTypeBuilder<InspectionStep> step)
    {
        step.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketId).OnDelete(DeleteBehavior.Restrict);
        step.HasIndex(s => s.TicketId);
    }
}

internal sealed class IntakeNoteMapping : IEntityTypeConfiguration<IntakeNote>
{
    public void Configure(EntityTypeBuilder<IntakeNote> note)
    {
        note.HasKey(n => n.TicketId);
        note.Property(n => n.TicketId).ValueGeneratedNever();
        note.HasOne<Ticket>().WithOne().HasForeignKey<IntakeNote>(n => n.TicketId).OnDelete(DeleteBehavior.Restrict);
        note.Property(n => n.ContentHash).HasMaxLength(64);
        note.HasIndex(n => n.ContentHash);
    }
}
