using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Crises;
using Portal.Web.Storage;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

/// <summary>Switches walls to the scene a crisis names, and back when it is over. Looks again each minute: a node that died between the two steps leaves nothing half done.</summary>
internal sealed class WallCrises(Store store, WallDesk desk, TimeProvider time)
{
    public async Task Follow(CancellationToken stop)
    {
        if (await store.Read(db => Move(db, time.GetUtcNow(), stop), stop)) await desk.Write<Done>(async (db, now) => await Move(db, now, stop) ? Done.It : WallRefusals.Changed, stop);
    }

    private static async Task<bool> Move(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var inForce = await db.Crises.AsNoTracking().Where(one => one.EndedAt == null).OrderByDescending(one => one.Id).ToListAsync(stop);
        var moved = false;
        foreach (var wall in await db.Walls.ToListAsync(stop))
        {
            var crisis = inForce.Find(one => one.Terms.Scene.Length > 0 && (one.Terms.Areas.Count == 0 || wall.Scope.Kecamatan.Count == 0 || wall.Scope.Kecamatan.Any(code => one.Terms.Areas.Any(area => code.StartsWith(area, StringComparison.Ordinal)))));
            moved |= crisis is null ? wall.LeaveCrisis(now) : wall.EnterCrisis(crisis.Id, crisis.Terms.Scene, now);
        }
        return moved;
    }
}

internal sealed class WallCrisisTimer(WallCrises crises, Leases leases, ILogger<WallCrisisTimer> log) : LeasedRounds("krisis", TimeSpan.FromMinutes(1), leases, log)
{
    protected override Task Round(CancellationToken stop) => crises.Follow(stop);
}

public sealed record CrisisFacts(IReadOnlyList<CrisisLine> Lines, TimeZoneInfo Zone);

/// <summary>The crises in force and what stands under them.</summary>
internal sealed class CrisisTiles(Store store, PortalSettings settings, TimeProvider time) : ITileSource
{
    public IReadOnlyList<TileKind> Kinds { get; } = [new("krisis", "Krisis", "alert", "tiket bertanda krisis", typeof(CrisisFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(15);

    public bool FollowsTickets => true;

    public string KeyFor(Wall wall) => "";

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db => new Observation(time.GetUtcNow(), new CrisisFacts(await CrisisFigures.InForce(db, stop), settings.Zone)), stop);
}
