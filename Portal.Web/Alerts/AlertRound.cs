using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;
using Portal.Web.Walls;

namespace Portal.Web.Alerts;

/// <summary>Looks at every rule once a minute; what begins, ends or is told is one transaction each, so that it happens once.</summary>
internal sealed class AlertRound(Store store, AlertFigures figures, AlertLetters letters, WallAlarms walls, WorkingDays days, PortalSettings settings, BoardPulse pulse, TimeProvider time)
{
    private const int Most = 100;

    /// <summary>One seen scope whose watch turned or has to remember something.</summary>
    private sealed record Turned(AlertRule Rule, string Scope, AlertWatch Watch, WatchTurn Turn, AlertFinding Finding);

    /// <returns>How many alerts began or ended.</returns>
    public async Task<int> Look(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        var rules = await store.Read(db => db.AlertRules.Where(one => one.IsOn).OrderBy(one => one.Id).ToListAsync(stop), stop);
        var turns = 0;
        foreach (var rule in rules)
        {
            var seen = await See(rule, calendar, now, stop);
            if (seen.Count == 0) continue;
            var kept = await store.Write<Done>(db => Keep(db, rule, seen, now, stop), stop, isQuiet: true);
            if (kept.Succeeded) turns += seen.Count(one => one.Turn != WatchTurn.None);
        }
        var told = await Tell(stop);
        await walls.Follow(stop);
        if (turns + told > 0) pulse.Beat();
        return turns;
    }

    private Task<List<Turned>> See(AlertRule rule, WorkingCalendar calendar, DateTimeOffset now, CancellationToken stop) => store.Read(async db =>
    {
        var start = rule.KeyFor("");
        var watches = await db.AlertWatches.AsNoTracking().Where(one => one.Key.StartsWith(start)).ToDictionaryAsync(one => one.Key[start.Length..], StringComparer.Ordinal, stop);
        var turned = new List<Turned>();
        foreach (var (scope, history) in await figures.Of(db, rule.Terms, AlertFigures.FirstHour(rule.Terms, now), watches.Keys, calendar, now, stop))
        {
            var watch = watches.GetValueOrDefault(scope) ?? new AlertWatch { Key = rule.KeyFor(scope) };
            var before = (watch.RingingSince, watch.CalmSince, watch.IsRaised);
            var finding = AlertJudge.Look(rule.Terms, history, calendar, now);
            var turn = watch.See(finding.Grade, TimeSpan.FromMinutes(rule.Terms.HoldMinutes), now);
            if (before != (watch.RingingSince, watch.CalmSince, watch.IsRaised)) turned.Add(new Turned(rule, scope, watch, turn, finding));
        }
        return turned;
    }, stop);

    private async Task<Outcome<Done>> Keep(PortalDb db, AlertRule rule, List<Turned> seen, DateTimeOffset now, CancellationToken stop)
    {
        // Rewritten or switched off between the look and this: what was seen is of another rule.
        if (!await db.AlertRules.AnyAsync(one => one.Id == rule.Id && one.Version == rule.Version, stop)) return AlertRefusals.Over;
        var places = await AlertPlaces.Read(db, settings, stop);
        foreach (var one in seen)
        {
            await db.AlertWatches.Where(watch => watch.Key == one.Watch.Key).ExecuteDeleteAsync(stop);
            if (!one.Watch.IsIdle) db.AlertWatches.Add(one.Watch);
            if (one.Turn == WatchTurn.Raise) await Raise(db, one, places, now, stop);
            if (one.Turn == WatchTurn.Clear) await AlertBook.Clear(db, one.Watch.Key, now, stop);
        }
        return Done.It;
    }

    private async Task Raise(PortalDb db, Turned one, AlertPlaces places, DateTimeOffset now, CancellationToken stop)
    {
        var terms = one.Rule.Terms;
        await AlertBook.Raise(db, new AlertCall("", one.Watch.Key, one.Rule.Id, terms.Name, AlertWords.Seen(terms, one.Finding.Value, one.Finding.Usual), one.Scope, places.Name(one.Scope), places.Link(terms.Figure, one.Scope), terms.TakesWall, terms.Orders), settings.Zone, now, stop);
    }

    private async Task<int> Tell(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var due = await store.Read(db => db.Alerts.Where(one => one.NextStepAt != null && one.NextStepAt <= now).OrderBy(one => one.NextStepAt).Select(one => one.Id).Take(Most).ToListAsync(stop), stop);
        var told = 0;
        foreach (var id in due)
        {
            var step = await store.Write<Done>(async db =>
            {
                var alert = await db.Alerts.Include(one => one.Steps).SingleAsync(one => one.Id == id, stop);
                if (alert.DueAudience(now) is not { } audience) return AlertRefusals.NotDue;
                return alert.Tell(audience, await letters.Write(db, alert, audience, now, stop), settings.Zone, now);
            }, stop);
            if (step.Succeeded) told++;
        }
        return told;
    }
}

/// <summary>Where alerts begin and end, whoever asks for it.</summary>
internal static class AlertBook
{
    /// <summary>Gives it the year's next number; does nothing while one is open for the same key.</summary>
    public static async Task<Alert?> Raise(PortalDb db, AlertCall call, TimeZoneInfo zone, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Alerts.AnyAsync(one => one.Key == call.Key && one.ClearedAt == null, stop)) return null;
        var year = now.DayIn(zone).Year;
        var serial = await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"peringatan-{year}"), 1, stop);
        var alert = Alert.Raise(call with { Number = string.Create(CultureInfo.InvariantCulture, $"PR-{year}-{serial:000}") }, zone, now);
        db.Alerts.Add(alert);
        await db.CountUp(Counter.AlertsChanged, 1, stop);
        return alert;
    }

    public static async Task Clear(PortalDb db, string key, DateTimeOffset now, CancellationToken stop)
    {
        await db.CountUp(Counter.AlertsChanged, 1, stop);
        foreach (var alert in await db.Alerts.Include(one => one.Steps).Where(one => one.Key == key && one.ClearedAt == null).ToListAsync(stop)) alert.Clear(now);
    }

    /// <summary>A rule was switched off or watches something else now: what it raised ends, and it begins anew.</summary>
    public static async Task Forget(PortalDb db, AlertRule rule, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var alert in await db.Alerts.Include(one => one.Steps).Where(one => one.RuleId == rule.Id && one.ClearedAt == null).ToListAsync(stop)) alert.Clear(now);
        await db.CountUp(Counter.AlertsChanged, 1, stop);
        var start = rule.KeyFor("");
        await db.AlertWatches.Where(one => one.Key.StartsWith(start)).ExecuteDeleteAsync(stop);
    }
}
