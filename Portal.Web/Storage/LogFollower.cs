namespace Portal.Web.Storage;

/// <summary>Follows the event log all day on one node: woken by every commit of this process, and each second for those of other nodes.</summary>
public abstract partial class LogFollower(string lease, Leases leases, LogSignal signal, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), LeaseLength = TimeSpan.FromSeconds(20), Renewal = TimeSpan.FromSeconds(8);
    private bool isMine, isStumbling;
    private long askedAt;

    /// <summary>Does what the log holds and this follower has not done. Without news it only reads: a write would wake every follower, and itself.</summary>
    protected abstract Task CatchUp(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await HoldsLease(stoppingToken)) await CatchUp(stoppingToken);
                isStumbling = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault)
            {
                if (!isStumbling) Stumbled(lease, fault);
                (isStumbling, next) = (true, Task.Delay(Look, stoppingToken));
            }
            await Task.WhenAny(next, Task.Delay(Look, stoppingToken));
        }
    }

    // Taking a lease is a commit of its own, so it is renewed by the clock and not by each event.
    private async Task<bool> HoldsLease(CancellationToken stop)
    {
        if (askedAt != 0 && Environment.TickCount64 - askedAt < (isMine ? Renewal : Look).TotalMilliseconds) return isMine;
        isMine = await leases.Hold(lease, LeaseLength, stop);
        askedAt = Environment.TickCount64;
        return isMine;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The follower of the log called {Lease} could not go on; every second tries again; said once until it works.")]
    private partial void Stumbled(string lease, Exception fault);
}
