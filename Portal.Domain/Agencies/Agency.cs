namespace Portal.Domain.Agencies;

/// <summary>An OPD, or a body outside this government (vertical, BUMN/BUMD, province, centre, desa) of its own tier.</summary>
public sealed class Agency
{
    public int Id { get; private set; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string ShortName { get; set; }
    public AgencyTier Tier { get; set; }
    public string Group { get; set; } = "";

    /// <summary>What it looks after, in words; shown to officers who route.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Words that point here, separated by semicolons.</summary>
    public string Keywords { get; set; } = "";

    /// <summary>Functions it fulfils (<c>JALAN_JEMBATAN</c>), separated by semicolons: what a routing model trained elsewhere calls it.</summary>
    public string Functions { get; set; } = "";

    /// <summary>For kecamatan and kelurahan offices: the area they serve.</summary>
    public string? RegionCode { get; set; }

    public bool IsActive { get; set; } = true;

    /// <summary>In tables and on walls: its short name where it has one.</summary>
    public static string Called(string shortName, string name) => shortName.Length > 0 ? shortName : name;

    /// <summary>Whether a routing model means this body by its label: its code, or one of its functions.</summary>
    public bool Answers(string label) => label == Code || Functions.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Contains(label, StringComparer.Ordinal);
}

/// <summary>Unit kerja inside an OPD.</summary>
public sealed class Unit
{
    public int Id { get; private set; }
    public int AgencyId { get; init; }
    public required string Name { get; set; }
}
