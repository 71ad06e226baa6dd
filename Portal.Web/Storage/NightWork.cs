namespace Portal.Web.Storage;

/// <summary>Something that is done once a night, in one hour of the local night, on one node.</summary>
/// <param name="name">Of the lease.</param>
/// <param name="hour">0 to 23, local.</param>
public abstract partial class NightWork(string name, int hour, Leases leases, TimeZoneInfo zone, TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(20), LeaseLength = TimeSpan.FromHours(2);

    protected abstract Task Do(CancellationToken stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round);
        try
        {
            DateOnly? done = null;
            while (await rounds.WaitForNextTickAsync(stoppingToken))
            {
                var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
                if (now.Hour != hour || done == DateOnly.FromDateTime(now.DateTime)) continue;
                done = DateOnly.FromDateTime(now.DateTime);
                await Go(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Go(CancellationToken stop)
    {
        try
        {
            if (await leases.Hold(name, LeaseLength, stop)) await Do(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested) { Stumbled(name, fault); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The night work called {Name} failed; the next night tries again.")]
    private partial void Stumbled(string name, Exception fault);
}
