namespace Portal.Domain.Reports;

/// <summary>What is compared: a report that is being written, or a public one that is still open.</summary>
/// <param name="Stems">As <see cref="Reports.Stems.Of"/> writes them.</param>
/// <param name="AgeDays">Zero for the one being written.</param>
public sealed record LikeReport(string Stems, int? CategoryId, string? DesaCode, string? KecamatanCode, double? Latitude, double? Longitude, double AgeDays = 0);

/// <summary>Is this the same problem that somebody has reported already? Distance × words × category × age, each between 0 and 1, so that one clear "no" is enough.</summary>
public static class Likeness
{
    /// <summary>Further apart is another problem.</summary>
    public const double ReachMetres = 200;

    /// <summary>Below this the citizen is not asked: a wrong neighbour costs more trust than a duplicate costs work.</summary>
    public const double Least = 0.12;

    private const double EarthMetres = 6_371_000, HalfLifeDays = 60;
    private const int LeastWordsWithoutMap = 2;

    public static double Of(LikeReport written, LikeReport known)
    {
        var shared = Shared(written.Stems, known.Stems);
        return Near(written, known, shared) * Words(written, known, shared) * Category(written, known) * Math.Pow(0.5, known.AgeDays / HalfLifeDays);
    }

    /// <summary>Metres on the ground; null where one of the two has no coordinates.</summary>
    public static double? Metres(LikeReport one, LikeReport other)
    {
        if (one is not { Latitude: { } north, Longitude: { } east } || other is not { Latitude: { } otherNorth, Longitude: { } otherEast }) return null;
        // Flat enough over a few hundred metres.
        var (up, across) = (Radians(otherNorth - north), Radians(otherEast - east) * Math.Cos(Radians(north)));
        return EarthMetres * Math.Sqrt(up * up + across * across);
    }

    private static double Near(LikeReport written, LikeReport known, int shared) => Metres(written, known) switch
    {
        { } metres => metres > ReachMetres ? 0 : 1 - 0.5 * metres / ReachMetres,
        null when shared < LeastWordsWithoutMap => 0,
        null when written.DesaCode is { } desa && known.DesaCode is { } other => desa == other ? 0.8 : 0,
        null => written.KecamatanCode is { } kecamatan && kecamatan == known.KecamatanCode ? 0.5 : 0,
    };

    // Measured by the shorter of the two: a long story still contains a short one.
    private static double Words(LikeReport written, LikeReport known, int shared)
    {
        var least = Math.Min(Count(written.Stems), Count(known.Stems));
        if (shared == 0 || least == 0) return 0;
        return Math.Min(1, 2.0 * shared / Math.Max(least, 4));
    }

    private static double Category(LikeReport written, LikeReport known) => (written.CategoryId, known.CategoryId) switch
    {
        ({ } one, { } other) => one == other ? 1 : 0.4,
        _ => 0.7,
    };

    private static int Shared(string one, string other) => Split(one).Count(stem => other.Contains($" {stem} ", StringComparison.Ordinal));

    private static int Count(string stems) => Split(stems).Length;

    private static string[] Split(string stems) => stems.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
