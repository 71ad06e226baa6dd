using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>Keeps open screens true: at once when this process counted something, within a second when another node did, and every twenty seconds so that no tile grows old.</summary>
internal sealed partial class BoardLive(BoardScreens screens, BoardPulse pulse, FigureReading reading, BoardPainter painter, Store store, TimeProvider time, ILogger<BoardLive> log) : BackgroundService
{
    private const int ClockEvery = 15_000, RepaintEvery = 20_000;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private IReadOnlyList<PaintedTile> shown = [];
    private bool isStumbling;
    private long position = -1, paintedAt, clockAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = pulse.Next;
            try
            {
                if (screens.Count > 0) await Refresh(stoppingToken);
                else shown = [];
                isStumbling = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault)
            {
                if (!isStumbling) Stumbled(fault);
                (isStumbling, next) = (true, Task.Delay(Look, stoppingToken));
            }
            await Task.WhenAny(next, Task.Delay(Look, stoppingToken));
        }
    }

    private async Task Refresh(CancellationToken stop)
    {
        TellTime();
        var counted = await store.Read(db => db.Counters.Where(one => one.Name == Counter.FiguresPosition || one.Name == Counter.AlertsChanged).SumAsync(one => one.Value, stop), stop);
        var isOld = shown.Count == 0 || Environment.TickCount64 - paintedAt > RepaintEvery;
        if (counted == position && !isOld) return;
        var fresh = await painter.Paint(await reading.Read(stop));
        var known = shown.ToDictionary(tile => tile.Id, tile => tile.Says);
        var changed = isOld ? fresh : [.. fresh.Where(tile => known.GetValueOrDefault(tile.Id) != tile.Says)];
        screens.Show([.. changed.Select(tile => tile.Frame)], [.. fresh.Select(tile => tile.Frame)]);
        (shown, position) = (fresh, counted);
        if (isOld) paintedAt = Environment.TickCount64;
    }

    private void TellTime()
    {
        if (clockAt != 0 && Environment.TickCount64 - clockAt < ClockEvery) return;
        clockAt = Environment.TickCount64;
        screens.Tell(BoardPainter.Clock(time.GetUtcNow()));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The open boards could not be refreshed; every second tries again; said once until it works.")]
    private partial void Stumbled(Exception fault);
}
