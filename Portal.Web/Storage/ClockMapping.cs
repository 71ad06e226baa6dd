using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Sla;
using Portal.Domain.Surveys;
using Portal.Domain.Tickets;
using Portal.Web.Sla;

namespace Portal.Web.Storage;

internal sealed class ClockVersionMapping : IEntityTypeConfiguration<ClockVersion>
{
    public void Configure(EntityTypeBuilder<ClockVersion> version)
    {
        version.HasIndex(v => v.FromOn);
        version.Property(v => v.Basis).HasMaxLength(300);
        version.Property(v => v.Policy).HasConversion(new Json<ClockPolicy>(ClockPolicy.Default), Json<ClockPolicy>.Comparer);
        version.Property(v => v.Exceptions).HasConversion(new Json<IReadOnlyList<ClockException>>([]), Json<IReadOnlyList<ClockException>>.Comparer);
        version.Property(v => v.Week).HasConversion(new Json<IReadOnlyList<OfficeDay>>(OfficeDay.Usual), Json<IReadOnlyList<OfficeDay>>.Comparer);
    }
}

internal sealed class EscalationContactMapping : IEntityTypeConfiguration<EscalationContact>
{
    public void Configure(EntityTypeBuilder<EscalationContact> contact)
    {
        contact.HasIndex(c => new { c.Post, c.AgencyId }).IsUnique();
        contact.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OnceMapping : IEntityTypeConfiguration<Once>
{
    public void Configure(EntityTypeBuilder<Once> once)
    {
        once.ToTable("Onces");
        once.HasKey(o => o.Key);
        once.Property(o => o.Key).HasMaxLength(96);
        once.HasIndex(o => o.At);
    }
}

internal sealed class ProofReviewMapping : IEntityTypeConfiguration<ProofReview>
{
    public void Configure(EntityTypeBuilder<ProofReview> review)
    {
        review.HasOne<Ticket>().WithMany().HasForeignKey(r => r.TicketId).OnDelete(DeleteBehavior.Cascade);
        // Two officers at once: the second is refused.
        review.Property(r => r.Verdict).IsConcurrencyToken();
        review.HasIndex(r => r.AnswerId).IsUnique();
        review.HasIndex(r => new { r.Verdict, r.DrawnAt });
    }
}

internal sealed class SurveyAnswerMapping : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> answer)
    {
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Scores).HasMaxLength(9);
        answer.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.AgencyId, a.AnsweredOn });
    }
}
