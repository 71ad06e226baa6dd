using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>Follows the log all day: woken by every commit of this process, and each second for those of other nodes.</summary>
internal sealed partial class FiguresProjector(FigureBook book, Leases leases, LogSignal signal, ILogger<FiguresProjector> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), LeaseLength = TimeSpan.FromSeconds(20), Renewal = TimeSpan.FromSeconds(8);
    private bool isMine, isStumbling;
    private long askedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await HoldsLease(stoppingToken)) await book.CatchUp(stoppingToken);
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

    // Taking a lease is a commit of its own, so it is renewed by the clock and not by each event.
    private async Task<bool> HoldsLease(CancellationToken stop)
    {
        if (askedAt != 0 && Environment.TickCount64 - askedAt < (isMine ? Renewal : Look).TotalMilliseconds) return isMine;
        isMine = await leases.Hold("angka", LeaseLength, stop);
        askedAt = Environment.TickCount64;
        return isMine;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The figures could not be brought up to date; every second tries again; said once until it works.")]
    private partial void Stumbled(Exception fault);
}
