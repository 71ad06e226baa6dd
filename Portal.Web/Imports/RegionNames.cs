using Microsoft.EntityFrameworkCore;
using Portal.Domain.Regions;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>Finds an area by the names files write: "Kabupaten Bandung, Kec. Baleendah". A name that two areas share finds none.</summary>
internal sealed class RegionNames
{
    private static readonly Place Unknown = new(null, null, null);
    private readonly Dictionary<string, string> regencies;
    private readonly Dictionary<(string Regency, string Name), string> kecamatan;

    private RegionNames(IEnumerable<Region> areas)
    {
        var all = areas.ToLookup(one => one.Level);
        regencies = Single(all[RegionLevel.Regency], one => Plain(one.Name));
        kecamatan = Single(all[RegionLevel.Kecamatan], one => (one.ParentCode ?? "", Plain(one.Name)));
    }

    public static async Task<RegionNames> Read(PortalDb db, CancellationToken stop) =>
        new(await db.Regions.Where(one => one.Level == RegionLevel.Regency || one.Level == RegionLevel.Kecamatan)
            .Select(one => new Region { Code = one.Code, Name = one.Name, Level = one.Level, ParentCode = one.ParentCode }).ToListAsync(stop));

    public Place Find(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !regencies.TryGetValue(Plain(parts[0]), out var regency)) return Unknown;
        var inside = parts.Skip(1).Select(part => kecamatan.GetValueOrDefault((regency, Plain(part)))).FirstOrDefault(code => code is not null);
        return new Place(regency, inside, null);
    }

    private static Dictionary<TKey, string> Single<TKey>(IEnumerable<Region> areas, Func<Region, TKey> key) where TKey : notnull =>
        areas.GroupBy(key).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First().Code);

    private static string Plain(string name)
    {
        var plain = name.Trim().ToLowerInvariant();
        foreach (var (longer, shorter) in new[] { ("kabupaten ", "kab. "), ("kecamatan ", ""), ("kec. ", "") })
            if (plain.StartsWith(longer, StringComparison.Ordinal)) plain = shorter + plain[longer.Length..];
        return plain;
    }
}
