using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Agencies;
using Portal.Domain.Board;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Sla;
using Portal.Web.Accounts;

namespace Portal.Web.Storage;

internal sealed class RegionMapping : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.HasKey(r => r.Code);
        region.Property(r => r.Code).HasMaxLength(13);
        region.Property(r => r.ParentCode).HasMaxLength(13);
        region.Property(r => r.Name).HasMaxLength(120);
        region.HasIndex(r => new { r.ParentCode, r.Name });
    }
}

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> agency)
    {
        agency.HasIndex(a => a.Code).IsUnique();
        agency.Property(a => a.Code).HasMaxLength(32);
    }
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit) =>
        unit.HasOne<Agency>().WithMany().HasForeignKey(u => u.AgencyId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> appointment)
    {
        appointment.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        appointment.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasOne<Agency>().WithMany().HasForeignKey(a => a.HomeAgencyId).OnDelete(DeleteBehavior.Restrict);
        appointment.HasIndex(a => a.AccountId);
        appointment.Property(a => a.SkNumber).HasMaxLength(64);
    }
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> link)
    {
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        link.HasIndex(l => l.TokenHash).IsUnique();
        link.Property(l => l.TokenHash).HasMaxLength(64);
    }
}

internal sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> category)
    {
        category.HasIndex(c => c.Slug).IsUnique();
        category.Property(c => c.Slug).HasMaxLength(64);
        // Several kinds stand in one text.
        category.Property(c => c.Proof).HasMaxLength(64);
        category.Property(c => c.Questions).HasConversion(new Json<IReadOnlyList<CategoryQuestion>>([]), Json<IReadOnlyList<CategoryQuestion>>.Comparer);
        category.Property(c => c.Stopper).HasConversion(new Json<Stopper?>(null), Json<Stopper?>.Comparer);
    }
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday) => holiday.HasKey(h => new { h.On, h.Name });
}

internal sealed class FigureCellMapping : IEntityTypeConfiguration<FigureCell>
{
    public void Configure(EntityTypeBuilder<FigureCell> cell)
    {
        cell.Property(c => c.KecamatanCode).HasMaxLength(13);
        cell.Property(c => c.Closing).HasMaxLength(32);
        cell.HasIndex(c => new { c.Period, c.On, c.AgencyId, c.KecamatanCode, c.CategoryId, c.Kind, c.State, c.Closing, c.Late, c.Confidential }).IsUnique();
        // Boards narrowed by one of them.
        cell.HasIndex(c => new { c.Period, c.CategoryId, c.On });
        cell.HasIndex(c => new { c.Period, c.KecamatanCode, c.On });
    }
}

internal sealed class FigureTallyMapping : IEntityTypeConfiguration<FigureTally>
{
    public void Configure(EntityTypeBuilder<FigureTally> tally)
    {
        tally.Ignore(t => t.Key);
        tally.HasIndex(t => new { t.Period, t.On, t.AgencyId, t.Flow, t.Bucket }).IsUnique();
    }
}

internal sealed class ZoneMapping : IEntityTypeConfiguration<Zone>
{
    public void Configure(EntityTypeBuilder<Zone> zone)
    {
        zone.Property(z => z.Name).HasMaxLength(60);
        zone.HasIndex(z => z.Name).IsUnique();
        zone.Property(z => z.Areas).HasConversion(new Json<IReadOnlyList<string>>([]), Json<IReadOnlyList<string>>.Comparer);
    }
}

internal sealed class FigureTicketMapping : IEntityTypeConfiguration<FigureTicket>
{
    public void Configure(EntityTypeBuilder<FigureTicket> ticket)
    {
        ticket.HasKey(t => t.TicketId);
        ticket.Property(t => t.TicketId).ValueGeneratedNever();
    }
}
