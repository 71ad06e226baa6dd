using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.Property(r => r.Id).ValueGeneratedNever();
        report.HasOne(r => r.Ticket).WithOne().HasForeignKey<Report>(r => r.TicketId).OnDelete(DeleteBehavior.Restrict);
        report.Property(r => r.SubmissionHash).HasMaxLength(64);
        report.Property(r => r.CodeHash).HasMaxLength(64);
        report.Property(r => r.Fingerprint).HasMaxLength(64);
        report.Property(r => r.CategoryWish).HasMaxLength(64);
        report.HasIndex(r => r.SubmissionHash).IsUnique();
        report.HasIndex(r => r.CodeHash).IsUnique();
    }
}

internal sealed class ReporterIdentityMapping : IEntityTypeConfiguration<ReporterIdentity>
{
    public void Configure(EntityTypeBuilder<ReporterIdentity> identity)
    {
        identity.ToTable("Identities");
        identity.HasKey(i => i.ReportId);
        identity.Property(i => i.ReportId).ValueGeneratedNever();
        identity.HasOne<Report>().WithOne().HasForeignKey<ReporterIdentity>(i => i.ReportId).OnDelete(DeleteBehavior.Cascade);
        identity.HasIndex(i => i.EmailTokenHash);
        identity.Property(i => i.EmailTokenHash).HasMaxLength(64);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> file)
    {
        file.Property(f => f.Id).ValueGeneratedNever();
        file.HasOne<Ticket>().WithMany().HasForeignKey(f => f.TicketId).OnDelete(DeleteBehavior.Restrict);
        file.HasIndex(f => f.TicketId);
        file.HasIndex(f => f.DraftId);
        file.HasIndex(f => f.AnswerId);
        file.HasIndex(f => f.Sha256);
        file.HasIndex(f => new { f.Purpose, f.StoredAt });
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.OriginalSha256).HasMaxLength(64);
        file.Property(f => f.OriginalFile).HasMaxLength(64);
        file.Property(f => f.MediaType).HasMaxLength(64);
        file.Ignore(f => f.ReachesField);
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.HasKey(p => p.TicketId);
        publication.Property(p => p.TicketId).ValueGeneratedNever();
        publication.HasOne<Ticket>().WithOne().HasForeignKey<Publication>(p => p.TicketId).OnDelete(DeleteBehavior.Restrict);
        publication.HasIndex(p => p.PublishedAt);
    }
}

internal sealed class SupportMapping : IEntityTypeConfiguration<Support>
{
    public void Configure(EntityTypeBuilder<Support> support)
    {
        support.Property(s => s.Id).ValueGeneratedNever();
        support.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketId).OnDelete(DeleteBehavior.Restrict);
        support.HasIndex(s => new { s.TicketId, s.SupporterHash }).IsUnique();
        support.Property(s => s.SupporterHash).HasMaxLength(64);
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.HasIndex(d => d.SecretHash).IsUnique();
        draft.HasIndex(d => d.ExpiresAt);
        draft.Property(d => d.SecretHash).HasMaxLength(64);
    }
}

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.HasIndex(u => u.OwnerHash);
        upload.HasIndex(u => u.ExpiresAt);
        upload.Property(u => u.OwnerHash).HasMaxLength(64);
        upload.Property(u => u.MediaType).HasMaxLength(64);
    }
}
