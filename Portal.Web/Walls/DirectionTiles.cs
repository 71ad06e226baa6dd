using Microsoft.EntityFrameworkCore;
using Portal.Domain.Directions;
using Portal.Domain.Walls;
using Portal.Web.Directions;
using Portal.Web.Storage;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

public sealed record DirectionFacts(IReadOnlyList<DirectionLine> Lines, int Waiting);

/// <summary>Open arahan pimpinan: subject, OPD and where each stands with its clock. Its words stay in the portal.</summary>
internal sealed class DirectionTiles(Store store, TimeProvider time) : ITileSource
{
    private const int Shown = 6;

    public IReadOnlyList<TileKind> Kinds { get; } = [new("arahan", "Arahan pimpinan", "flag", "arahan", typeof(DirectionFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => wall.Scope.Key;

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db =>
    {
        var now = time.GetUtcNow();
        var rows = await ScopeRows.Of(db, wall.Scope, stop);
        var open = db.Directions.OpenOnes();
        if (rows.Agencies.Count > 0) open = open.Where(one => rows.Agencies.Contains(one.AgencyId));
        var lines = await DirectionLines.Read(db, open, now, Shown, stop);
        return new Observation(now, new DirectionFacts(lines, await open.CountAsync(one => one.State == DirectionState.Given, stop)));
    }, stop);
}
