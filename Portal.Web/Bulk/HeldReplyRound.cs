using Portal.Web.Storage;

namespace Portal.Web.Bulk;

/// <summary>Looks every second whether a held message may go; one node at a time.</summary>
internal sealed partial class HeldReplyRound(HeldReplies replies, Leases leases, ILogger<HeldReplyRound> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), LeaseLength = TimeSpan.FromSeconds(20);
    private const int SweepEvery = 600;
    private long looks;
    private bool isStumbling;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Look);
        try
        {
            while (await rounds.WaitForNextTickAsync(stoppingToken)) await Go(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
    }

    // The lease is a commit of its own, so it is asked for only when something is due.
    private async Task Go(CancellationToken stop)
    {
        try
        {
            if (await replies.AnyDue(stop) && await leases.Hold("balasan", LeaseLength, stop)) await replies.SendDue(stop);
            if (++looks % SweepEvery == 0) await replies.Sweep(stop);
            isStumbling = false;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            if (!isStumbling) Stumbled(fault);
            isStumbling = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Held messages could not be sent; every second tries again; said once until it works.")]
    private partial void Stumbled(Exception fault);
}
