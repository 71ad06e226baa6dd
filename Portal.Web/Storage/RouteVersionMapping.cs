using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Web.Routing;

namespace Portal.Web.Storage;

internal sealed class RouteVersionMapping : IEntityTypeConfiguration<RouteVersion>
{
    public void Configure(EntityTypeBuilder<RouteVersion> version)
    {
        version.Property(v => v.Id).ValueGeneratedOnAdd();
        version.HasIndex(v => new { v.Source, v.IsInUse });
    }
}
