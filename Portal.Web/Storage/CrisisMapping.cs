using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Crises;

namespace Portal.Web.Storage;

internal sealed class CrisisMapping : IEntityTypeConfiguration<Crisis>
{
    public void Configure(EntityTypeBuilder<Crisis> crisis)
    {
        crisis.ToTable("Crises");
        crisis.Property(c => c.Number).HasMaxLength(24);
        crisis.HasIndex(c => c.Number).IsUnique();
        crisis.Property(c => c.Terms).HasConversion(new Json<CrisisTerms>(null!), Json<CrisisTerms>.Comparer);
        crisis.Property(c => c.Version).IsConcurrencyToken();
        crisis.Ignore(c => c.IsInForce);
        crisis.Ignore(c => c.Clock);
        crisis.HasMany(c => c.Steps).WithOne().HasForeignKey("CrisisId").OnDelete(DeleteBehavior.Cascade);
        crisis.Navigation(c => c.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CrisisStepMapping : IEntityTypeConfiguration<CrisisStep>
{
    public void Configure(EntityTypeBuilder<CrisisStep> step)
    {
        step.ToTable("CrisisSteps");
        step.Property(s => s.Decree).HasConversion(new Json<CrisisDecree>(null!), Json<CrisisDecree>.Comparer);
    }
}
