using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Directions;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

internal sealed class DirectionMapping : IEntityTypeConfiguration<Direction>
{
    public void Configure(EntityTypeBuilder<Direction> direction)
    {
        direction.ToTable("Directions");
        direction.Property(d => d.Number).HasMaxLength(24);
        direction.HasIndex(d => d.Number).IsUnique();
        direction.Property(d => d.Subject).HasMaxLength(90);
        direction.Property(d => d.Figure).HasMaxLength(120);
        direction.Property(d => d.Version).IsConcurrencyToken();
        direction.HasIndex(d => d.NextAlarmAt).HasFilter("\"NextAlarmAt\" IS NOT NULL");
        direction.HasIndex(d => new { d.State, d.DueAt });
        direction.Ignore(d => d.IsOpen);
        direction.HasOne<Agency>().WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        direction.HasOne<Ticket>().WithMany().HasForeignKey(d => d.TicketId).OnDelete(DeleteBehavior.Restrict);
        direction.HasMany(d => d.Steps).WithOne().HasForeignKey("DirectionId").OnDelete(DeleteBehavior.Cascade);
        direction.Navigation(d => d.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DirectionStepMapping : IEntityTypeConfiguration<DirectionStep>
{
    public void Configure(EntityTypeBuilder<DirectionStep> step)
    {
        step.HasMany(s => s.Files).WithOne().HasForeignKey(f => f.DirectionStepId).OnDelete(DeleteBehavior.Restrict);
        step.Navigation(s => s.Files).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
