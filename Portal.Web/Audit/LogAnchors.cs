using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <summary>Seals the log every ten minutes, and sooner when more than a thousand events wait; one node at a time.</summary>
internal sealed partial class LogAnchors(AnchorLog anchors, Leases leases, ILogger<LogAnchors> log) : BackgroundService
{
    private const int ManyEvents = 1000, RoundsBetween = 20;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30), LeaseLength = TimeSpan.FromSeconds(90);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Round);
        try
        {
            for (var round = 1; await rounds.WaitForNextTickAsync(stoppingToken); round++) await Go(round % RoundsBetween == 0, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    private async Task Go(bool isTime, CancellationToken stop)
    {
        try
        {
            var waiting = await anchors.Waiting(stop);
            if ((waiting > ManyEvents || (isTime && waiting > 0)) && await leases.Hold("segel", LeaseLength, stop)) await anchors.Run(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested) { Stumbled(fault); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The event log could not be sealed; the next round tries again.")]
    private partial void Stumbled(Exception fault);
}
