using Portal.Domain.Reports;

namespace Portal.Domain.Incidents;

/// <summary>When many similar reports in one place become a proposed laporan induk.</summary>
/// <param name="Reports">So many at least.</param>
/// <param name="Minutes">Received within this time.</param>
/// <param name="Metres">From one to the next; where a place has no coordinates, within one kecamatan.</param>
public sealed record SurgeRule(bool IsOn, int Reports, int Minutes, int Metres)
{
    public static readonly SurgeRule Usual = new(true, 4, 180, 500);

    public bool IsPossible => this is { Reports: >= 3 and <= 50, Minutes: >= 15 and <= 1440, Metres: >= 50 and <= 5000 };
}

/// <param name="Followers">Reports that follow it already.</param>
public sealed record SurgeReport(long TicketId, LikeReport Like, DateTimeOffset ReceivedAt, int Followers = 0);

/// <param name="LeadId">The one the others would follow: it has followers already, else it came first.</param>
/// <param name="IsOneCategory">All of them have the same.</param>
public sealed record SurgeGroup(long LeadId, IReadOnlyList<SurgeReport> Reports, bool IsOneCategory);

/// <summary>Finds reports that come thick and tell of the same. Pure: who gives it the reports leaves out confidential ones.</summary>
public static class Surge
{
    /// <returns>The largest first; no report is in two of them.</returns>
    public static IReadOnlyList<SurgeGroup> Find(IReadOnlyList<SurgeReport> reports, SurgeRule rule)
    {
        var left = reports.OrderBy(one => one.ReceivedAt).ThenBy(one => one.TicketId).ToList();
        var groups = new List<SurgeGroup>();
        while (left.Count > 0)
        {
            var group = Spread(left, rule);
            left.RemoveAll(group.Contains);
            // A chain may be longer than the time asked for: the thickest stretch of it counts.
            group = Thickest(group, TimeSpan.FromMinutes(rule.Minutes));
            if (group.Count >= rule.Reports) groups.Add(Group(group));
        }
        return [.. groups.OrderByDescending(one => one.Reports.Count)];
    }

    private static List<SurgeReport> Spread(List<SurgeReport> left, SurgeRule rule)
    {
        var (group, rest) = (new List<SurgeReport> { left[0] }, left.Skip(1).ToList());
        for (var at = 0; at < group.Count; at++)
        {
            var near = rest.FindAll(one => AreAlike(group[at].Like, one.Like, rule));
            group.AddRange(near);
            rest.RemoveAll(near.Contains);
        }
        return group;
    }

    private static List<SurgeReport> Thickest(List<SurgeReport> group, TimeSpan time)
    {
        var ordered = group.OrderBy(one => one.ReceivedAt).ThenBy(one => one.TicketId).ToList();
        return ordered.Select(first => ordered.FindAll(one => one.ReceivedAt >= first.ReceivedAt && one.ReceivedAt - first.ReceivedAt <= time)).MaxBy(one => one.Count)!;
    }

    private static SurgeGroup Group(List<SurgeReport> group)
    {
        var lead = group.OrderByDescending(one => one.Followers).ThenBy(one => one.ReceivedAt).ThenBy(one => one.TicketId).First();
        return new(lead.TicketId, group, group[0].Like.CategoryId is { } category && group.TrueForAll(one => one.Like.CategoryId == category));
    }

    /// <summary>Near each other, and of one category or alike in their words.</summary>
    public static bool AreAlike(LikeReport one, LikeReport other, SurgeRule rule)
    {
        var metres = Likeness.Metres(one, other);
        if (metres is null ? one.KecamatanCode is null || one.KecamatanCode != other.KecamatanCode : metres > rule.Metres) return false;
        if (one.CategoryId is not null && one.CategoryId == other.CategoryId) return true;
        // The place is judged above, by the rule's own distance: here the words speak alone.
        return Likeness.Of(Placeless(one), Placeless(other)) >= Likeness.Least;
    }

    private static LikeReport Placeless(LikeReport report) => report with { Latitude = null, Longitude = null, DesaCode = null, KecamatanCode = "" };
}
