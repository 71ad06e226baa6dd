using Microsoft.EntityFrameworkCore;
using Portal.Domain.Walls;
using Portal.Web.Alerts;
using Portal.Web.Storage;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

public sealed record AlertFacts(IReadOnlyList<AlertLine> Lines, int Waiting, TimeZoneInfo Zone);

/// <summary>Alerts that are open, those nobody has acknowledged first.</summary>
internal sealed class AlertTiles(Store store, App.PortalSettings settings, TimeProvider time) : ITileSource
{
    private const int Shown = 6;

    public IReadOnlyList<TileKind> Kinds { get; } = [new("peringatan", "Peringatan", "bell", "aturan peringatan", typeof(AlertFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => "";

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db =>
    {
        var lines = await AlertLines.Open(db.Alerts, Shown, stop);
        return new Observation(time.GetUtcNow(), new AlertFacts(lines, await db.Alerts.Waiting().CountAsync(stop), settings.Zone));
    }, stop);
}
