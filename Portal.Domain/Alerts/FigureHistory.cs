using Portal.Domain.Board;

namespace Portal.Domain.Alerts;

/// <summary>How a scope stands at this moment.</summary>
/// <param name="Moment">The figure a rule watches, where no hour keeps it (<see cref="AlertFigureKinds.IsOfThisMoment"/>); else zero and not read.</param>
public readonly record struct StandingNow(int Open, int Late, int Unverified = 0, int Moment = 0);

/// <summary>One scope's figures by the hour, up to the hour that runs now. What was before the first known hour is unknown, never zero.</summary>
public sealed class FigureHistory
{
    private readonly int first, last;
    private readonly Dictionary<HourFlow, int[]> hours;
    private readonly StandingNow now;

    /// <param name="knownFrom">The first hour everything is counted of.</param>
    /// <param name="nowHour">The hour that runs.</param>
    /// <param name="heardAt">Until when the log is counted.</param>
    public FigureHistory(int knownFrom, int nowHour, DateTimeOffset heardAt, StandingNow now, IEnumerable<(HourFlow Flow, int Hour, int Count)> changes)
    {
        (first, last, HeardAt, this.now) = (Math.Min(knownFrom, nowHour), nowHour, heardAt, now);
        hours = Enum.GetValues<HourFlow>().ToDictionary(flow => flow, _ => new int[last - first + 1]);
        foreach (var (flow, hour, count) in changes)
            if (hour >= first && hour <= last) hours[flow][hour - first] += count;
        Settle(hours[HourFlow.Open], now.Open);
        Settle(hours[HourFlow.Late], now.Late);
        Settle(hours[HourFlow.Unverified], now.Unverified);
    }

    public DateTimeOffset HeardAt { get; }

    public int FirstHour => first;

    public int NowHour => last;

    /// <summary>What a rule looks at, at the end of the hour before <paramref name="end"/>; null where it is not known.</summary>
    public decimal? At(AlertTerms terms, int end) => terms.Figure.Flow() is { } flow ? Sum(flow, end - terms.WindowHours, end) : terms.Figure switch
    {
        AlertFigure.Unverified => Level(HourFlow.Unverified, end),
        AlertFigure.Open => Level(HourFlow.Open, end),
        AlertFigure.Late => Level(HourFlow.Late, end),
        AlertFigure.LateShare => Level(HourFlow.Open, end) is { } open ? Share(open, Level(HourFlow.Late, end)!.Value, terms.Least) : null,
        AlertFigure.Soon or AlertFigure.BrokenPromises or AlertFigure.UnheardDirections => end == last + 1 ? now.Moment : null,
        AlertFigure.Counting or AlertFigure.Arrived or AlertFigure.Returned or AlertFigure.Answered or AlertFigure.Reopened or AlertFigure.ProofRefused => null,
    };

    /// <summary>What arrived at least, where the window reaches back before the first known hour.</summary>
    public decimal AtLeast(AlertTerms terms, int end) =>
        Sum(terms.Figure.Flow() ?? HourFlow.Arrived, Math.Clamp(end - terms.WindowHours, first, last), Math.Clamp(end, first, last + 1)) ?? 0;

    /// <summary>The last hour before <paramref name="end"/> in which something arrived; null where nothing did as far as is known.</summary>
    public int? LastArrival(int end)
    {
        for (var hour = Math.Min(end - 1, last); hour >= first; hour--)
            if (hours[HourFlow.Arrived][hour - first] > 0) return hour;
        return null;
    }

    // A share of three reports says nothing.
    private static decimal Share(int open, int late, int least) => open > 0 && open >= least ? Math.Round(100m * late / open, 1) : 0;

    private int? Sum(HourFlow flow, int from, int end) => from < first || end > last + 1 ? null : hours[flow].AsSpan(from - first, end - from).ToArray().Sum();

    private int? Level(HourFlow flow, int end) => end - 1 < first || end > last + 1 ? null : hours[flow][end - 1 - first];

    // From what there is now back through what came and went: how much there was at the end of each hour.
    private static void Settle(int[] changes, int now)
    {
        for (var hour = changes.Length - 1; hour >= 0; hour--) (changes[hour], now) = (now, now - changes[hour]);
    }
}
