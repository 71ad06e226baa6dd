using System.Globalization;
using Portal.Domain.Reports;

namespace Portal.Domain.Incidents;

/// <summary>What two reports are compared by.</summary>
/// <param name="Looks">Of each photo, as <see cref="PictureHash.Looks"/> gives them.</param>
public sealed record ComparedReport(LikeReport Like, DateTimeOffset ReceivedAt, IReadOnlyList<byte[]> Looks, IReadOnlyList<string> PhotoSums);

/// <param name="Reasons">In words, for the officer; never empty.</param>
public sealed record SameProblemGuess(double Score, IReadOnlyList<string> Reasons);

/// <summary>Do two reports tell of one problem? Words, place, time and photos, each with its reason; the officer decides.</summary>
public static class SameProblem
{
    /// <summary>Lower than what a citizen is asked: an officer weighs, a citizen would be put off.</summary>
    public const double Least = 0.06;

    private const int WordsShown = 4, LeastWords = 2, NearDays = 7;

    /// <returns>Null where nothing speaks for it.</returns>
    public static SameProblemGuess? Compare(ComparedReport one, ComparedReport other)
    {
        var photo = Photo(one, other);
        var days = Math.Abs((one.ReceivedAt - other.ReceivedAt).TotalDays);
        // How long it lies between the two counts, not how old both are.
        var score = Likeness.Of(one.Like with { AgeDays = 0 }, other.Like with { AgeDays = days });
        var shared = Shared(one.Like, other.Like);
        // One word in common ("satu") is chance.
        if (photo is null && (score < Least || shared.Count < LeastWords)) return null;
        List<string> reasons = [];
        if (photo is not null) reasons.Add(photo);
        if (Place(one.Like, other.Like) is { } place) reasons.Add(place);
        if (shared.Count > 0) reasons.Add("kata sama: " + string.Join(", ", shared.Take(WordsShown)));
        if (one.Like.CategoryId is not null && one.Like.CategoryId == other.Like.CategoryId) reasons.Add("kategori sama");
        if (days <= NearDays) reasons.Add(Time(one.ReceivedAt, other.ReceivedAt));
        return new(photo is null ? score : 1 + score, reasons);
    }

    private static string? Photo(ComparedReport one, ComparedReport other) =>
        one.PhotoSums.Intersect(other.PhotoSums, StringComparer.Ordinal).Any() ? "foto yang sama"
        : one.Looks.Any(look => other.Looks.Any(known => PictureHash.AreAlike(look, known))) ? "foto hampir sama" : null;

    private static string? Place(LikeReport one, LikeReport other) => Likeness.Metres(one, other) switch
    {
        { } metres when metres <= Likeness.ReachMetres => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(10, Math.Ceiling(metres / 10) * 10):0} m dari sini"),
        null when one.DesaCode is { } desa && desa == other.DesaCode => "desa yang sama",
        null when one.KecamatanCode is { } kecamatan && kecamatan == other.KecamatanCode => "kecamatan yang sama",
        _ => null,
    };

    private static List<string> Shared(LikeReport one, LikeReport other) =>
        [.. one.Stems.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(stem => other.Stems.Contains($" {stem} ", StringComparison.Ordinal))];

    private static string Time(DateTimeOffset one, DateTimeOffset other)
    {
        var days = (int)Math.Floor(Math.Abs((one - other).TotalDays));
        return days == 0 ? "masuk pada hari yang sama" : string.Create(CultureInfo.InvariantCulture, $"selisih {days} hari");
    }
}
