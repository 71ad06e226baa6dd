using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>Looks every fifteen seconds whether the rules have changed, which tickets' moments have come, and whether the morning's letters are due; one node at a time.</summary>
internal sealed partial class TicketTimers(DueTimers timers, RecountDues recount, MorningLetters letters, Leases leases, ILogger<TicketTimers> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15), LeaseLength = TimeSpan.FromSeconds(40);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round);
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
            if (!await leases.Hold("jam", LeaseLength, stop)) return;
            await recount.Run(stop);
            await timers.Ring(stop);
            await letters.Run(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested) { Stumbled(fault); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The tickets' timers could not be rung; the next round tries again.")]
    private partial void Stumbled(Exception fault);
}
