using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;
using Portal.Web.Ui;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

/// <param name="Span">"1–22 November"</param>
public sealed record ClosingFacts(ClosedFigures Closed, string Span);

/// <summary>How tickets were closed this month, in three kinds.</summary>
internal sealed class ClosingTiles(Store store, PortalSettings settings, TimeProvider time) : ITileSource
{
    public IReadOnlyList<TileKind> Kinds { get; } = [new("selesai", "Selesai bulan ini, tiga macam", "done", "tiket selesai", typeof(ClosedFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => wall.Scope.Key;

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db =>
    {
        var at = time.GetUtcNow();
        var today = at.DayIn(settings.Zone);
        var rows = await ScopeRows.Of(db, wall.Scope, stop);
        var closed = await Count(rows, new DateOnly(today.Year, today.Month, 1), settings.Zone, stop);
        return new Observation(at, new ClosingFacts(closed, today.Day == 1 ? today.DayMonth() : $"1–{today.DayMonth()}"));
    }, stop);

    /// <summary>Closed since the beginning of that local day and still closed.</summary>
    public static async Task<ClosedFigures> Count(ScopeRows rows, DateOnly since, TimeZoneInfo zone, CancellationToken stop)
    {
        var from = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(since.ToDateTime(TimeOnly.MinValue), zone), TimeSpan.Zero);
        var kinds = await rows.Tickets().Where(ticket => ticket.ClosedAt >= from && ticket.State == TicketState.Closed && ticket.ClosingKind != null)
            .GroupBy(ticket => ticket.ClosingKind).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop);
        int Of(ClosingKind kind) => kinds.Where(one => one.Key == kind).Sum(one => one.Count);
        return new(Of(ClosingKind.ConfirmedByReporter), Of(ClosingKind.SilentReporter), Of(ClosingKind.ByOfficer));
    }
}
