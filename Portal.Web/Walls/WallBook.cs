using Microsoft.EntityFrameworkCore;
using Portal.Domain.Walls;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>The walls and the screens paired with them, as they stand.</summary>
internal sealed record WallsNow(long Changed, IReadOnlyDictionary<int, Wall> Walls, IReadOnlyDictionary<string, ScreenDevice> Devices)
{
    public Wall? Of(int id) => Walls.GetValueOrDefault(id);
}

/// <summary>Keeps walls in memory; a counter in the database says when any node changed one. It is asked at most once a second, however many screens ask.</summary>
internal sealed class WallBook(Store store)
{
    private const int LookEvery = 1000;
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile WallsNow? known;
    private long lookedAt;

    public async Task<WallsNow> Now(CancellationToken stop)
    {
        if (known is { } last && Environment.TickCount64 - Interlocked.Read(ref lookedAt) < LookEvery) return last;
        await gate.WaitAsync(stop);
        try
        {
            if (known is { } fresh && Environment.TickCount64 - Interlocked.Read(ref lookedAt) < LookEvery) return fresh;
            var now = await store.Read(db => Look(db, stop), stop);
            Interlocked.Exchange(ref lookedAt, Environment.TickCount64);
            return known = now;
        }
        finally { gate.Release(); }
    }

    /// <summary>Something was changed here: the next question looks at once.</summary>
    public void Forget() => Interlocked.Exchange(ref lookedAt, -LookEvery);

    private async Task<WallsNow> Look(PortalDb db, CancellationToken stop)
    {
        var changed = await db.Counters.Where(one => one.Name == Counter.WallsChanged).Select(one => one.Value).SingleOrDefaultAsync(stop);
        if (known is { } last && last.Changed == changed) return last;
        return new WallsNow(changed, await db.Walls.ToDictionaryAsync(one => one.Id, stop), await db.ScreenDevices.Where(one => one.RevokedAt == null).ToDictionaryAsync(one => one.TokenHash, StringComparer.Ordinal, stop));
    }
}
