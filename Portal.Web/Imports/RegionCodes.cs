using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain.Regions;

namespace Portal.Web.Imports;

/// <summary>What a Kemendagri code says by its form: <c>35</c>, <c>35.07</c>, <c>35.07.13</c>, <c>35.07.13.2004</c>.</summary>
internal static partial class RegionCodes
{
    public static RegionLevel? LevelOf(string code) => Form().IsMatch(code) ? (RegionLevel)code.Count(letter => letter == '.') : null;

    public static string? ParentOf(string code) => code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : null;

    /// <summary>Villages whose last part begins with 1 are kelurahan, with 2 desa.</summary>
    public static bool IsKelurahan(string code) => LevelOf(code) == RegionLevel.Desa && code[^4] == '1';

    [GeneratedRegex(@"^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>WGS 84 degrees as files write them: with a point, both or none.</summary>
internal static class Degrees
{
    public static double? Read(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    public static string? Fault(string latitude, string longitude) =>
        latitude.Length == 0 && longitude.Length == 0 ? null
        : Read(latitude) is >= -90 and <= 90 && Read(longitude) is >= -180 and <= 180 ? null
        : "the coordinates are not degrees";
}
