namespace Portal.Domain.Regions;

public enum RegionLevel { Province, Regency, Kecamatan, Desa }

/// <summary>An administrative area by its Kemendagri code: <c>35</c>, <c>35.07</c>, <c>35.07.13</c>, <c>35.07.13.2004</c>.</summary>
public sealed class Region
{
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required RegionLevel Level { get; init; }
    public string? ParentCode { get; init; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    /// <summary>Imported outline as GeoJSON geometry; null where only the centroid is known.</summary>
    public string? Outline { get; set; }
}
