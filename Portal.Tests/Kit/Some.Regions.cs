using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;

namespace Portal.Tests.Kit;

internal static partial class Some
{
    /// <summary>Two kecamatan of the kabupaten with desas, one of the kota inside it, and three categories. Centres only, no outlines.</summary>
    public static async Task Regions(PortalHost host)
    {
        var filled = await host.Store.Write<Done>(db =>
        {
            db.Regions.AddRange(
                Area("35", "Jawa Timur", RegionLevel.Province), Area("35.07", "Kabupaten Malang", RegionLevel.Regency), Area("35.73", "Kota Malang", RegionLevel.Regency),
                Area("35.07.13", "Kepanjen", RegionLevel.Kecamatan, -8.130, 112.572), Area("35.07.24", "Singosari", RegionLevel.Kecamatan, -7.893, 112.664),
                Area("35.73.01", "Klojen", RegionLevel.Kecamatan, -7.966, 112.628),
                Area("35.07.13.1001", "Ardirejo", RegionLevel.Desa, -8.128, 112.566), Area("35.07.13.2004", "Talangagung", RegionLevel.Desa, -8.140, 112.550));
            db.Categories.AddRange(
                new Category { Slug = "jalan", Name = "Jalan dan jembatan", Keywords = "jalan, lubang, aspal, jembatan", Order = 1 },
                new Category { Slug = "sampah", Name = "Sampah dan kebersihan", Keywords = "sampah, bau, tps", Order = 2 },
                new Category { Slug = Domain.Catalog.Category.Other, Name = "Lainnya", Order = 99 });
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        Assert.True(filled.Succeeded);
    }

    private static Region Area(string code, string name, RegionLevel level, double? latitude = null, double? longitude = null) =>
        new() { Code = code, Name = name, Level = level, ParentCode = level == RegionLevel.Province ? null : code[..code.LastIndexOf('.')], Latitude = latitude, Longitude = longitude };
}
