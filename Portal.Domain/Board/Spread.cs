namespace Portal.Domain.Board;

/// <summary>
/// How long something took, honestly: how many were measured, within what time half of them were done and within what time nine of ten.
/// Nearest rank, so each figure is a time that really happened.
/// </summary>
public readonly record struct Spread(int Count, TimeSpan Median, TimeSpan P90)
{
    /// <summary>Below this a median says more about chance than about work, and perhaps about one person.</summary>
    public const int Fewest = 5;

    public bool IsEnough => Count >= Fewest;

    public static Spread Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? default : new(sorted.Count, sorted[Rank(sorted.Count, 0.5)], sorted[Rank(sorted.Count, 0.9)]);
    }

    private static int Rank(int count, double share) => Math.Max(0, (int)Math.Ceiling(count * share) - 1);
}
