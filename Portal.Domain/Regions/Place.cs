namespace Portal.Domain.Regions;

/// <summary>Where the problem is: Kemendagri codes from kabupaten/kota down, and WGS 84 degrees where known.</summary>
public sealed record Place(string? RegencyCode, string? KecamatanCode, string? DesaCode, double? Latitude = null, double? Longitude = null);
