using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.Board;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>Changes walls and pairings: in one transaction, and every screen of every node looks again.</summary>
internal sealed class WallDesk(Store store, WallBook book, BoardPulse pulse, TimeProvider time)
{
    public Task<Outcome<Done>> Change(int wallId, Func<Wall, DateTimeOffset, Outcome<Done>> change, CancellationToken stop, int? layout = null) => Write<Done>(async (db, now) =>
    {
        var wall = await db.Walls.SingleOrDefaultAsync(one => one.Id == wallId, stop);
        if (wall is null) return Refusal.NotFound;
        AdminLine.Say($"({wall.Name}).");
        return layout is { } seen && wall.Layout != seen ? WallRefusals.Changed : change(wall, now);
    }, stop);

    public async Task<Outcome<T>> Write<T>(Func<PortalDb, DateTimeOffset, Task<Outcome<T>>> work, CancellationToken stop)
    {
        var outcome = await store.Write<T>(async db =>
        {
            var done = await work(db, time.GetUtcNow());
            if (done.Succeeded) await db.CountUp(Counter.WallsChanged, 1, stop);
            return done;
        }, stop, isQuiet: true);
        if (!outcome.Succeeded) return outcome;
        book.Forget();
        pulse.Beat();
        return outcome;
    }
}
