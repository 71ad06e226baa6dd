using Portal.Domain.Board;
using Portal.Domain.Sla;

namespace Portal.Domain.Alerts;

/// <param name="Scope">Where it would have rung.</param>
/// <param name="At">When.</param>
public sealed record TrialRing(string Scope, DateTimeOffset At, decimal? Value, decimal? Usual);

/// <summary>Lives the last weeks again under a rule, hour by hour, with the same judge and the same watch that serve every minute.</summary>
public static class AlertTrial
{
    public const int Days = 28;

    /// <returns>When it would have rung, oldest first.</returns>
    public static IReadOnlyList<TrialRing> Live(AlertTerms terms, string scope, FigureHistory history, WorkingCalendar calendar, DateTimeOffset now)
    {
        var rings = new List<TrialRing>();
        var watch = new AlertWatch { Key = scope };
        for (var hour = Math.Max(history.FirstHour + 1, history.NowHour - (Days * 24)); hour <= history.NowHour; hour++)
        {
            var at = FigureHour.StartOf(hour);
            if (at > now) break;
            var found = AlertJudge.Look(terms, history, calendar, at, isPast: true);
            if (watch.See(found.Grade, TimeSpan.FromMinutes(terms.HoldMinutes), at) == WatchTurn.Raise) rings.Add(new TrialRing(scope, at, found.Value, found.Usual));
        }
        return rings;
    }

    /// <summary>How many whole days of the trial the figures are known of.</summary>
    public static int KnownDays(FigureHistory history) => Math.Clamp((history.NowHour - history.FirstHour) / 24, 0, Days);
}
