using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Alerts;

/// <summary>What a rule would have done in the last four weeks; nothing is saved.</summary>
public sealed record TryAlertRule(AlertTerms Terms) : IOperation<AlertTrialView>
{
    public static Permission Needs => Permission.SetAlerts;
}

/// <param name="Words">The figure as it would have been told.</param>
public sealed record TriedRing(string ScopeName, DateTimeOffset At, string Words);

/// <param name="Rings">How often it would have rung.</param>
/// <param name="Latest">The newest of them first.</param>
/// <param name="KnownDays">Of how many of the 28 days the figures are known; fewer at a new government.</param>
/// <param name="IsRinging">It would ring now.</param>
/// <param name="CanTell">False for what no history is kept of.</param>
public sealed record AlertTrialView(int Rings, IReadOnlyList<TriedRing> Latest, int KnownDays, bool IsRinging, bool CanTell, TimeZoneInfo Zone);

internal sealed class TryAlertRuleHandler(Store store, AlertFigures figures, WorkingDays days, PortalSettings settings, TimeProvider time) : IHandle<TryAlertRule, AlertTrialView>
{
    private const int Shown = 10;

    public async Task<Outcome<AlertTrialView>> Handle(TryAlertRule operation, Actor actor, CancellationToken stop)
    {
        var terms = operation.Terms;
        if (terms.Faults() is { Count: > 0 } faults) return Outcome<AlertTrialView>.Refuse(faults);
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        return await store.Read<Outcome<AlertTrialView>>(async db =>
        {
            var places = await AlertPlaces.Read(db, settings, stop);
            if (!places.Has(terms.Scope)) return AlertRefusals.UnknownScope;
            var histories = await figures.Of(db, terms, FigureHour.HourOf(now - HourLedger.Kept), [], calendar, now, stop);
            var rings = histories.SelectMany(one => AlertTrial.Live(terms, one.Key, one.Value, calendar, now)).OrderByDescending(ring => ring.At).ToList();
            return new AlertTrialView(rings.Count, [.. rings.Take(Shown).Select(ring => new TriedRing(places.Name(ring.Scope), ring.At, AlertWords.Seen(terms, ring.Value, ring.Usual)))],
                histories.Count == 0 ? 0 : histories.Values.Max(AlertTrial.KnownDays), histories.Values.Any(one => AlertJudge.Look(terms, one, calendar, now).Grade == AlertGrade.Ringing), terms.Figure != AlertFigure.Counting && !terms.Figure.IsOfThisMoment(), settings.Zone);
        }, stop);
    }
}
