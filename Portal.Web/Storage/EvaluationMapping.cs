using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Evaluations;

namespace Portal.Web.Storage;

internal sealed class EvaluationNoteMapping : IEntityTypeConfiguration<EvaluationNote>
{
    public void Configure(EntityTypeBuilder<EvaluationNote> note)
    {
        note.HasIndex(n => n.Month);
        note.HasOne<Agency>().WithMany().HasForeignKey(n => n.AgencyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SetEvaluationMapping : IEntityTypeConfiguration<SetEvaluation>
{
    public void Configure(EntityTypeBuilder<SetEvaluation> evaluation) => evaluation.HasIndex(e => e.Month).IsUnique();
}
