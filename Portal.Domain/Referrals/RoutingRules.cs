using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Routing;

namespace Portal.Domain.Referrals;

/// <summary>What routing looks at.</summary>
/// <param name="Written">Title and body as the citizen wrote them.</param>
public sealed record RoutingQuestion(string Written, Category? Category, string? KecamatanCode, string? DesaCode)
{
    /// <summary>What was learned from earlier reports, by code of an OPD or by function; empty before the first training.</summary>
    public IReadOnlyList<RouteGuess> Learned { get; init; } = [];

    /// <summary>Ruas the words speak of; see <see cref="RoadFinder"/>.</summary>
    public IReadOnlyList<RoadMatch> Roads { get; init; } = [];
}

/// <param name="Reason">In words, for the officer: "kata: aspal, lubang · kategori: Jalan rusak · pengalaman 82 %: aspal, berlubang".</param>
public sealed record RouteSuggestion(Agency Agency, int Score, string Reason);

/// <summary>Which body should get a report: by rules a person can read (its category, its words, its place) and by what was learned from earlier reports. Best first, at most three.</summary>
public static class RoutingRules
{
    /// <summary>A model less sure than this stays silent.</summary>
    public const double LeastConfidence = 0.3;

    private const int Shown = 3, LearnedPoints = 12, CategoryPoints = 6, WordPoints = 2, MostWordPoints = 10, DesaPoints = 2, KecamatanPoints = 1, RoadHerePoints = 14, RoadPoints = 7;

    /// <param name="agencies">Any tier; inactive ones are left out.</param>
    public static IReadOnlyList<RouteSuggestion> Suggest(RoutingQuestion question, IEnumerable<Agency> agencies)
    {
        var text = new Keywords.Text(question.Written);
        return [.. agencies.Where(agency => agency.IsActive).Select(agency => Weigh(agency, question, text)).Where(one => one.Score > 0)
            .OrderByDescending(one => one.Score).ThenBy(one => one.Agency.Code, StringComparer.Ordinal).Take(Shown)];
    }

    private static RouteSuggestion Weigh(Agency agency, RoutingQuestion question, Keywords.Text text)
    {
        var reasons = new List<string>();
        var score = 0;
        if (Keywords.Hits(agency.Keywords, text) is { Count: > 0 } hits)
        {
            score += Math.Min(MostWordPoints, WordPoints * Keywords.Weight(hits));
            reasons.Add("kata: " + string.Join(", ", hits));
        }
        if (question.Category is { AgencyCode: { } code } category && code == agency.Code)
        {
            score += CategoryPoints;
            reasons.Add("kategori: " + category.Name);
        }
        if (Place(agency, question) is { } place)
        {
            score += place.Points;
            reasons.Add(place.Words);
        }
        // The decree on the road's status is the law; words and experience are guesses.
        if (question.Roads.FirstOrDefault(one => one.Road.OwnerCode == agency.Code) is { } road)
        {
            score += road.IsHere ? RoadHerePoints : RoadPoints;
            reasons.Insert(0, road.Reason);
        }
        if (question.Learned.FirstOrDefault(guess => guess.Confidence >= LeastConfidence && agency.Answers(guess.Label)) is { } learned)
        {
            score += (int)Math.Round(LearnedPoints * learned.Confidence);
            reasons.Add(FormattableString.Invariant($"pengalaman {learned.Confidence * 100:0} %: {string.Join(", ", learned.Words)}"));
        }
        return new(agency, score, string.Join(" · ", reasons));
    }

    private static (int Points, string Words)? Place(Agency agency, RoutingQuestion question) =>
        agency.RegionCode is not { } area ? null
        : area == question.DesaCode ? (DesaPoints, "tempat: kantor desa/kelurahan setempat")
        : area == question.KecamatanCode ? (KecamatanPoints, "tempat: kantor kecamatan setempat")
        : null;
}
