using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Alerts;

/// <summary>Reads what a rule looks at: the cells of what stands now and the counters of the hours; tickets only for <see cref="MomentFigures"/>.</summary>
public sealed class AlertFigures(PortalSettings settings)
{
    private const int Day = 24, MostKept = 200;
    private readonly ConcurrentDictionary<(string Scope, int From), (int Hour, List<Row> Rows)> kept = new();

    private sealed record Row(string Scope, HourFlow Flow, int Hour, int Count);

    private sealed record Level(string Scope, TicketState State, bool Late, int Count);

    /// <summary>Every scope the rule watches, with its hours.</summary>
    /// <param name="from">The first hour that is needed.</param>
    /// <param name="raised">Scopes with an open alert: they are looked at also where nothing is counted any more.</param>
    public async Task<IReadOnlyDictionary<string, FigureHistory>> Of(PortalDb db, AlertTerms terms, int from, IEnumerable<string> raised, WorkingCalendar calendar, DateTimeOffset now, CancellationToken stop)
    {
        var hour = FigureHour.HourOf(now);
        from = Math.Max(from, FigureHour.HourOf(now - HourLedger.Kept));
        var known = Math.Max(from, await db.FigureHours.Where(one => one.Scope == FigureScope.Whole && one.Flow == HourFlow.Arrived).MinAsync(one => (int?)one.Hour, stop) ?? hour);
        var rows = (await Past(db, terms.Scope, from, hour, stop)).Concat(await Rows(db, terms.Scope, hour, int.MaxValue, stop)).ToLookup(row => Fold(row.Scope), StringComparer.Ordinal);
        var standing = (await Standing(db, terms.Scope, stop)).ToLookup(one => one.Scope, StringComparer.Ordinal);
        var moment = terms.Figure.IsOfThisMoment() ? (await MomentFigures.Read(db, terms.Figure, calendar, now, stop)).ToLookup(one => ScopeOf(terms.Scope, one.AgencyId, one.Area, one.CategoryId), StringComparer.Ordinal) : null;
        var heard = await HeardAt(db, now, stop);
        var scopes = terms.WatchesEach ? rows.Select(row => row.Key).Concat(standing.Select(one => one.Key)).Concat(moment?.Select(one => one.Key) ?? []).Concat(raised).Where(one => one.StartsWith(terms.Scope[..^1], StringComparison.Ordinal) && !FigureScope.IsNowhere(one)) : [terms.Scope];
        return scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(scope => scope, scope => new FigureHistory(known, hour, heard, Now(standing[scope], moment?[scope].Sum(one => one.Count) ?? 0), rows[scope].Select(row => (row.Flow, row.Hour, row.Count))), StringComparer.Ordinal);
    }

    private static StandingNow Now(IEnumerable<Level> cells, int moment)
    {
        var (open, late, fresh) = (0, 0, 0);
        foreach (var cell in cells)
        {
            if (cell.State.IsOpen()) open += cell.Count;
            if (cell.Late) late += cell.Count;
            if (cell.State == TicketState.Received) fresh += cell.Count;
        }
        return new(open, late, fresh, moment);
    }

    /// <summary>How far back a look of now needs the hours.</summary>
    public static int FirstHour(AlertTerms terms, DateTimeOffset now) => FigureHour.HourOf(now) - (terms.Check switch
    {
        AlertCheck.UnusuallyHigh or AlertCheck.UnusuallyLow => (int)HourLedger.Kept.TotalHours,
        // Long enough for a stretch of holidays.
        AlertCheck.Silent => (14 * Day) + (terms.SilentMinutes / 60),
        _ => terms.WindowHours + 1,
    });

    // Hours that are over stay as they are, but for a report that is put under another place or category: that is seen when the next hour begins.
    private async Task<List<Row>> Past(PortalDb db, string scope, int from, int hour, CancellationToken stop)
    {
        if (kept.TryGetValue((scope, from), out var last) && last.Hour == hour) return last.Rows;
        var rows = await Rows(db, scope, from, hour, stop);
        if (kept.Count >= MostKept) kept.Clear();
        kept[(scope, from)] = (hour, rows);
        return rows;
    }

    private static Task<List<Row>> Rows(PortalDb db, string scope, int from, int until, CancellationToken stop)
    {
        var hours = db.FigureHours.Where(one => one.Hour >= from && one.Hour < until);
        // In a province an area is a kabupaten: the sum of its kecamatan.
        var start = scope.EndsWith(AlertTerms.Each, StringComparison.Ordinal) ? scope[..^1] : scope;
        hours = start == scope && !scope.StartsWith(FigureScope.AreaPart, StringComparison.Ordinal) ? hours.Where(one => one.Scope == scope) : hours.Where(one => one.Scope.StartsWith(start));
        return hours.Select(one => new Row(one.Scope, one.Flow, one.Hour, one.Count)).ToListAsync(stop);
    }

    private static async Task<DateTimeOffset> HeardAt(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var position = await db.Counters.Where(one => one.Name == Counter.FiguresPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);
        return await db.Events.Where(one => one.Position > position).OrderBy(one => one.Position).Select(one => (DateTimeOffset?)one.At).FirstOrDefaultAsync(stop) is { } waiting && waiting < now ? waiting : now;
    }

    private async Task<List<Level>> Standing(PortalDb db, string scope, CancellationToken stop)
    {
        var open = TicketFlow.OpenStates;
        var part = scope.StartsWith(FigureScope.AreaPart, StringComparison.Ordinal) ? FigurePeriod.AllOfArea : scope.StartsWith(FigureScope.CategoryPart, StringComparison.Ordinal) ? FigurePeriod.MonthOfCategory : FigurePeriod.AllOfAgency;
        var cells = await db.Figures.Where(cell => cell.Period == part && !cell.Confidential && (cell.Late || open.Contains(cell.State)))
            .GroupBy(cell => new { cell.AgencyId, cell.KecamatanCode, cell.CategoryId, cell.State, cell.Late })
            .Select(group => new { group.Key, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        return cells.ConvertAll(one => new Level(ScopeOf(scope, one.Key.AgencyId, one.Key.KecamatanCode, one.Key.CategoryId), one.Key.State, one.Key.Late, one.Count));
    }

    /// <summary>Which scope of the kind that is watched this belongs to.</summary>
    private string ScopeOf(string watched, int agency, string area, int category) => watched switch
    {
        FigureScope.Whole => FigureScope.Whole,
        _ when watched.StartsWith(FigureScope.AreaPart, StringComparison.Ordinal) => Fold(FigureScope.Area(area)),
        _ when watched.StartsWith(FigureScope.CategoryPart, StringComparison.Ordinal) => FigureScope.Category(category),
        _ => FigureScope.Agency(agency),
    };

    private string Fold(string scope)
    {
        var length = FigureScope.AreaPart.Length + (settings.IsProvince ? 5 : 8);
        return scope.StartsWith(FigureScope.AreaPart, StringComparison.Ordinal) && scope.Length > length ? scope[..length] : scope;
    }
}
