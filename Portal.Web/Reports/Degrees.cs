using System.Globalization;

namespace Portal.Web.Reports;

/// <summary>Degrees as a phone posts them: with a decimal point in every culture.</summary>
internal static class Degrees
{
    /// <returns>Null when it is no number or further than <paramref name="most"/> from zero.</returns>
    public static double? Read(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
