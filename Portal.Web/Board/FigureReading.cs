using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Web.Alerts;
using Portal.Web.App;
using Portal.Web.Crises;
using Portal.Web.Directions;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Board;

/// <summary>Reads the counters for one board. How many tickets there are does not matter: cells are rolled up by month, and tickets are asked for only where an index holds the few.</summary>
public sealed class FigureReading(Store store, PortalSettings settings, WorkingDays days, TimeProvider time)
{
    public const int InflowDays = 14;

    private const int MostKept = 50, DirectionsShown = 6, AlertsShown = 8;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<BoardAsk, (long Position, BoardSnapshot Board)> kept = new();

    public Task<BoardSnapshot> Read(CancellationToken stop) => Read(BoardAsk.Whole, stop);

    /// <summary>What was read stays true until the figures move, and no longer than fifteen seconds: deadlines come near without an event.</summary>
    public async Task<BoardSnapshot> Read(BoardAsk ask, CancellationToken stop)
    {
        var calendar = (await days.Deadlines(stop)).Calendar;
        return await store.Read(async db =>
        {
            var (now, position) = (time.GetUtcNow(), await db.Counters.Where(one => one.Name == Counter.FiguresPosition).Select(one => one.Value).SingleOrDefaultAsync(stop));
            // Who takes care of an alert sees it leave at once: these few rows are read each time.
            var alerts = await AlertLines.Open(db.Alerts, AlertsShown, stop);
            if (kept.TryGetValue(ask, out var known) && known.Position == position && now - known.Board.At < Fresh && now >= known.Board.At) return known.Board with { Alerts = alerts };
            var board = await Read(db, await Scope(db, ask, now.DayIn(settings.Zone), stop), now, calendar, stop);
            if (kept.Count >= MostKept) kept.Clear();
            kept[ask] = (position, board);
            return board with { Alerts = alerts };
        }, stop);
    }

    private async Task<BoardScope> Scope(PortalDb db, BoardAsk ask, DateOnly today, CancellationToken stop)
    {
        var length = settings.IsProvince ? 5 : 8;
        return new BoardScope(ask,
            ask.Agency is { } agency ? await db.Agencies.Where(one => one.Code == agency).Select(one => (int?)one.Id).FirstOrDefaultAsync(stop) : null,
            ask.Category is { } slug ? await db.Categories.Where(one => one.Slug == slug).Select(one => (int?)one.Id).FirstOrDefaultAsync(stop) : null,
            ask.Area is { } area && area.Length == length && await db.Regions.AnyAsync(one => one.Code == area, stop) ? area : null, today) { AreaLength = length };
    }

    private async Task<BoardSnapshot> Read(PortalDb db, BoardScope scope, DateTimeOffset now, Domain.Sla.WorkingCalendar calendar, CancellationToken stop)
    {
        var stands = await StandingReading.Cells(db, scope, stop);
        var flows = scope.HasFlows ? await FlowReading.Read(db, scope, stop) : null;
        var closed = flows?.Closed ?? await StandingReading.ClosedOfReceived(db, scope, stop);
        var tickets = PresentTickets.Of(db, scope);
        var agencies = await StandingReading.Agencies(db, stands, flows, stop);
        var openByArea = await StandingReading.OpenByArea(db, scope, stop);
        var areas = await StandingReading.Areas(db, openByArea, settings.Region, settings.IsProvince ? RegionLevel.Regency : RegionLevel.Kecamatan, stop);
        var promises = tickets.Where(Promises.AreOpen);
        return new BoardSnapshot
        {
            Ask = scope.Ask, SpanWords = scope.Ask.Span.Words(scope.Today), At = now, Zone = settings.Zone, RegionCode = settings.Region,
            RegionName = await db.Regions.Where(one => one.Code == settings.Region).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "",
            ByState = stands.GroupBy(cell => cell.State).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Count)),
            Late = stands.Where(cell => cell.Late).Sum(cell => cell.Count), Closed = closed,
            Soon = await tickets.Where(QueueScope.Between(now, QueueScope.SoonUntil(calendar, now))).CountAsync(stop),
            Promises = await promises.CountAsync(stop), BrokenPromises = await promises.CountAsync(one => one.PromisedOn < scope.Today, stop),
            Rejected = stands.Where(cell => cell.State == TicketState.Reopened).Sum(cell => cell.Count),
            AwaitRuling = await tickets.CountAsync(one => one.State == TicketState.Reopened && one.AwaitsRuling && one.DueAt < Ticket.NothingDue, stop),
            Agencies = agencies, Unstaffed = await StandingReading.Unstaffed(db, agencies, scope, stop), Areas = areas,
            Newest = await NewestTickets.Read(db, stop), Hottest = await PresentTickets.Hottest(db, scope, now, stop),
            Inflow = flows is null ? await FlowReading.InflowOfCells(db, scope, stop) : flows.Inflow,
            OpenTrend = flows?.Backwards(stands.Where(cell => cell.State.IsOpen()).Sum(cell => cell.Count), FigureFlow.Opened, FigureFlow.Settled) ?? [],
            LateTrend = flows?.Backwards(stands.Where(cell => cell.Late).Sum(cell => cell.Count), FigureFlow.TurnedLate, FigureFlow.NoLongerLate) ?? [],
            Categories = await StandingReading.Categories(db, scope, stop), Backlog = StandingReading.Backlog(stands, scope.Today),
            Crises = await CrisisFigures.InForce(db, stop),
            Zones = await StandingReading.Zones(db, scope, openByArea, stop),
            Directions = await DirectionLines.Read(db, db.Directions.OpenOnes().Where(one => scope.AgencyId == null || one.AgencyId == scope.AgencyId), now, DirectionsShown, stop),
        };
    }
}
