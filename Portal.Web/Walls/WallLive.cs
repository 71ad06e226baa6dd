using Microsoft.EntityFrameworkCore;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>Keeps every wall somebody looks at true: soon after each count of the figures, and each second for everything else. Costs nothing while nobody looks.</summary>
internal sealed partial class WallLive(WallScreens screens, WallRounds rounds, BoardPulse pulse, ScreenPulses pulses, ILogger<WallLive> log) : BackgroundService
{
    private const int LeastPause = 250, KeepEvery = 20_000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private bool isStumbling;
    private long keptAt = Environment.TickCount64;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var (next, began) = (pulse.Next, Environment.TickCount64);
            try
            {
                if (screens.Watched is { Count: > 0 } walls) await rounds.Go(walls, stoppingToken);
                if (Environment.TickCount64 - keptAt >= KeepEvery) await KeepPulses(stoppingToken);
                isStumbling = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault)
            {
                if (!isStumbling) Stumbled(fault);
                (isStumbling, next) = (true, Task.Delay(Look, stoppingToken));
            }
            // Changes that come thick are told together; and never is more than half of the time spent reading.
            await Task.Delay((int)Math.Max(LeastPause, Environment.TickCount64 - began), stoppingToken);
            await Task.WhenAny(next, Task.Delay(Look, stoppingToken));
        }
    }

    private Task KeepPulses(CancellationToken stop)
    {
        keptAt = Environment.TickCount64;
        return pulses.Keep(stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The open walls could not be refreshed; every second tries again; said once until it works.")]
    private partial void Stumbled(Exception fault);
}

/// <summary>One round over the watched walls: read what is due, paint what changed, hand out frames.</summary>
internal sealed class WallRounds(Store store, WallBook book, TileShelf shelf, WallScreens screens, ScreenPulses pulses, PortalSettings settings, TimeProvider time)
{
    private const int BeatEvery = 10_000;
    private readonly Dictionary<int, (string Says, byte[] Frame)> plans = [];
    private readonly Dictionary<int, (long At, byte[] Frame)> beats = [];

    public async Task Go(IReadOnlyList<int> watched, CancellationToken stop)
    {
        var now = await book.Now(stop);
        var devices = now.Devices.Values.Where(one => one.MayRead(time.GetUtcNow())).Select(one => one.Id).ToHashSet();
        screens.Keep(screen => now.Of(screen.WallId) is not null && (screen.DeviceId is not { } id || devices.Contains(id)));
        var position = await store.Read(db => db.Counters.Where(one => one.Name == Counter.FiguresPosition).Select(one => one.Value).SingleOrDefaultAsync(stop), stop);
        foreach (var wall in watched.Select(now.Of).OfType<Wall>())
        {
            var kinds = wall.Scenes.SelectMany(scene => scene.Tiles).Select(tile => tile.Kind).Distinct(StringComparer.Ordinal).ToList();
            await shelf.Refresh(wall, kinds, position, stop);
            screens.Show(wall.Id, [new(WallFrames.Plan, await Plan(wall, stop)), .. Tiles(wall, kinds), new(WallFrames.Beat, Beat(wall, kinds))]);
        }
    }

    private IEnumerable<KeyValuePair<string, byte[]>> Tiles(Wall wall, List<string> kinds) =>
        from kind in kinds let tile = shelf.Painted(wall, kind) where tile is not null select KeyValuePair.Create(kind, tile.Frame);

    private async Task<byte[]> Plan(Wall wall, CancellationToken stop)
    {
        var plan = WallPlan.Of(wall, await pulses.Of(wall.Id, stop), time.GetUtcNow(), settings.Zone);
        if (plans.TryGetValue(wall.Id, out var last) && last.Says == plan.Says) return last.Frame;
        return (plans[wall.Id] = (plan.Says, WallFrames.OfPlan(plan))).Frame;
    }

    private byte[] Beat(Wall wall, List<string> kinds)
    {
        if (beats.TryGetValue(wall.Id, out var last) && Environment.TickCount64 - last.At < BeatEvery) return last.Frame;
        var seen = kinds.Select(kind => (kind, At: shelf.Known(wall, kind)?.At)).Where(one => one.At is not null).ToDictionary(one => one.kind, one => one.At!.Value.ToUnixTimeMilliseconds(), StringComparer.Ordinal);
        return (beats[wall.Id] = (Environment.TickCount64, WallFrames.OfBeat(time.GetUtcNow(), seen))).Frame;
    }
}
