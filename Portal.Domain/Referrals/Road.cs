using Portal.Domain.Agencies;
using Portal.Domain.Catalog;

namespace Portal.Domain.Referrals;

/// <summary>A ruas jalan: whose road it is, by the decrees on road status (SK jalan nasional, provinsi, kabupaten/kota, desa).</summary>
public sealed class Road
{
    public int Id { get; private set; }

    /// <summary>Nomor ruas as the decree gives it.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>What people call it, separated by semicolons.</summary>
    public string Aliases { get; set; } = "";
    public AgencyTier Tier { get; set; }

    /// <summary>Code of the body that looks after it; empty where nobody was written down.</summary>
    public string OwnerCode { get; set; } = "";

    /// <summary>Codes of the kecamatan it runs through, separated by semicolons; empty for anywhere.</summary>
    public string Kecamatan { get; set; } = "";

    public bool RunsThrough(string? kecamatanCode) =>
        Kecamatan.Length > 0 && kecamatanCode is not null && Kecamatan.Split(';', StringSplitOptions.TrimEntries).Contains(kecamatanCode, StringComparer.Ordinal);
}

/// <param name="Reason">In words, for the officer: "ruas: Raya Kepanjen (jalan provinsi), lewat kecamatan ini".</param>
public sealed record RoadMatch(Road Road, string Reason, bool IsHere);

/// <summary>Which ruas a report speaks of: by its name or what people call it, better where it runs through the kecamatan of the report.</summary>
public static class RoadFinder
{
    private const int Shown = 3;
    private static readonly string[] Titles = ["jalan raya ", "jalan ", "jln. ", "jln ", "jl. ", "jl ", "ruas "];

    /// <returns>Best first; a road that runs elsewhere only where its name is unmistakable (two words or more).</returns>
    public static IReadOnlyList<RoadMatch> Find(string written, string? kecamatanCode, IEnumerable<Road> roads)
    {
        var text = new Keywords.Text(written);
        return [.. roads.Select(road => Match(road, text, kecamatanCode)).OfType<(RoadMatch Match, int Weight)>()
            .OrderByDescending(one => one.Match.IsHere).ThenByDescending(one => one.Weight).ThenBy(one => one.Match.Road.Code, StringComparer.Ordinal).Take(Shown).Select(one => one.Match)];
    }

    private static (RoadMatch Match, int Weight)? Match(Road road, Keywords.Text text, string? kecamatanCode)
    {
        var names = string.Join(';', road.Aliases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(road.Name).Select(Bare));
        if (Keywords.Hits(names, text) is not { Count: > 0 } hits) return null;
        var (here, weight) = (road.RunsThrough(kecamatanCode), hits.Max(hit => Keywords.Weight([hit])));
        // One word alone ("Sudirman") is a road in every town.
        if (!here && (weight < 2 || road.Kecamatan.Length > 0 && kecamatanCode is not null)) return null;
        return (new(road, $"ruas: {road.Name} ({Status(road.Tier)}){(here ? ", lewat kecamatan ini" : "")}", here), weight);
    }

    // People leave out "jalan", or write it in five ways.
    private static string Bare(string name)
    {
        var plain = name.Trim();
        foreach (var title in Titles)
            if (plain.StartsWith(title, StringComparison.OrdinalIgnoreCase)) return plain[title.Length..];
        return plain;
    }

    public static string Status(AgencyTier tier) => tier switch
    {
        AgencyTier.Own => "jalan pemerintah ini",
        AgencyTier.Desa => "jalan desa",
        AgencyTier.Regency => "jalan kabupaten/kota",
        AgencyTier.Province => "jalan provinsi",
        AgencyTier.Centre => "jalan nasional",
        AgencyTier.StateCompany => "jalan milik badan usaha",
    };
}
