namespace Portal.Web.Storage;

/// <summary>Something that is looked after again and again, on one node at a time. What fails is said, and the next round tries again.</summary>
/// <param name="lease">Its name, also in the log.</param>
/// <param name="every">From one look to the next; a node that dies is followed by another after three of them.</param>
public abstract partial class LeasedRounds(string lease, TimeSpan every, Leases leases, ILogger log) : BackgroundService
{
    protected abstract Task Round(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(every);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken)) await Go(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Go(CancellationToken stop)
    {
        try
        {
            if (await leases.Hold(lease, every * 3, stop)) await Round(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested) { Stumbled(lease, fault); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The round called {Lease} failed; the next one tries again.")]
    private partial void Stumbled(string lease, Exception fault);
}
