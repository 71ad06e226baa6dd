using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Domain.Directions;
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
        var calendar = await days.CalendarOn(time.GetUtcNow(), stop);
        return await store.Read(async db =>
        {
            var (now, position) = (time.GetUtcNow(), await db.Counters.Where(one => one.Name == Counter.FiguresPosition).Select(one => one.Value).SingleOrDefaultAsync(stop));
            // Who takes care of an alert sees it leave at once: these few rows are read each time.
            var (alerts, waiting) = (await AlertLines.Open(db.Alerts, AlertsShown, stop), await db.Alerts.Waiting().CountAsync(stop));
            if (kept.TryGetValue(ask, out var known) && known.Position == position && now - known.Board.At < Fresh && now >= known.Board.At) return known.Board with { Alerts = alerts, AlertsWaiting = waiting };
            var names = await BoardNames.Read(db, settings, stop);
            var board = await Read(db, names, names.Scope(ask, settings, now.DayIn(settings.Zone)), now, calendar, stop);
            if (kept.Count >= MostKept) kept.Clear();
            kept[ask] = (position, board);
            return board with { Alerts = alerts, AlertsWaiting = waiting };
        }, stop);
    }

    private async Task<BoardSnapshot> Read(PortalDb db, BoardNames names, BoardScope scope, DateTimeOffset now, Domain.Sla.WorkingCalendar calendar, CancellationToken stop)
    {
        var stands = await StandingReading.Cells(db, scope, stop);
        var flows = scope.HasFlows ? await FlowReading.Read(db, scope, stop) : null;
        var closed = flows?.Closed ?? await StandingReading.ClosedOfReceived(db, scope, stop);
        var tickets = PresentTickets.Of(db, scope);
        var agencies = StandingReading.Agencies(names, stands, flows);
        var openByArea = await StandingReading.OpenByArea(db, scope, stop);
        var directions = db.Directions.OpenOnes().Where(one => scope.AgencyId == null || one.AgencyId == scope.AgencyId);
        var promises = await tickets.Where(Promises.AreOpen).GroupBy(one => one.PromisedOn < scope.Today).Select(group => new { IsBroken = group.Key, Count = group.Count() }).ToListAsync(stop);
        return new BoardSnapshot
        {
            Ask = scope.Ask, SpanWords = scope.Ask.Span.Words(scope.Today), At = now, Zone = settings.Zone, RegionCode = settings.Region,
            RegionName = names.RegionName, Choices = names.Choices,
            ByState = stands.GroupBy(cell => cell.State).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Count)),
            Late = stands.Where(cell => cell.Late).Sum(cell => cell.Count), Closed = closed,
            Soon = await tickets.Where(QueueScope.Between(now, QueueScope.SoonUntil(calendar, now))).CountAsync(stop),
            Promises = promises.Sum(one => one.Count), BrokenPromises = promises.Where(one => one.IsBroken).Sum(one => one.Count),
            Rejected = stands.Where(cell => cell.State == TicketState.Reopened).Sum(cell => cell.Count),
            AwaitRuling = await tickets.CountAsync(one => one.State == TicketState.Reopened && one.AwaitsRuling && one.DueAt < Ticket.NothingDue, stop),
            Agencies = agencies, Unstaffed = await StandingReading.Unstaffed(db, names, agencies, scope, stop), Areas = StandingReading.Areas(names, openByArea),
            Newest = await NewestTickets.Read(db, names, stop), Hottest = await PresentTickets.Hottest(db, names, scope, now, stop),
            Inflow = flows is null ? await FlowReading.InflowOfCells(db, scope, stop) : flows.Inflow,
            OpenTrend = flows?.Backwards(stands.Where(cell => cell.State.IsOpen()).Sum(cell => cell.Count), FigureFlow.Opened, FigureFlow.Settled) ?? [],
            LateTrend = flows?.Backwards(stands.Where(cell => cell.Late).Sum(cell => cell.Count), FigureFlow.TurnedLate, FigureFlow.NoLongerLate) ?? [],
            Categories = await StandingReading.Categories(db, names, scope, stop), Backlog = await StandingReading.Backlog(db, scope, stop),
            Crises = await CrisisFigures.InForce(db, stop),
            Zones = await StandingReading.Zones(db, scope, openByArea, stop),
            Directions = await DirectionLines.Read(db, directions, now, DirectionsShown, stop), DirectionsWaiting = await directions.CountAsync(one => one.State == DirectionState.Given, stop),
        };
    }
}
