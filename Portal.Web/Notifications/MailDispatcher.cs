using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Wakes when something was written, and every few seconds for what has waited long enough.</summary>
internal sealed partial class MailDispatcher(MailRound round, LogSignal signal, ILogger<MailDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Nap = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try { await round.Run(stoppingToken); }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception fault) { RoundFailed(fault.GetType().Name); }
            await Task.WhenAny(signal.Next, Task.Delay(Nap, stoppingToken));
        }
    }

    // The kind only: a message of the database or the transport may carry an address.
    [LoggerMessage(LogLevel.Warning, "A mail round failed: {Fault}. It is tried again.")]
    private partial void RoundFailed(string fault);
}
