using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>Once an hour, on one node: erases what was asked for and no longer needed.</summary>
internal sealed partial class ErasureTimer(IServiceScopeFactory scopes, Leases leases, ILogger<ErasureTimer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1), First = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Pause)
        {
            await Task.Delay(wait, stoppingToken);
            try { await Round(stoppingToken); }
            catch (Exception fault) when (fault is not OperationCanceledException) { Failed(fault.GetType().Name); }
        }
    }

    private async Task Round(CancellationToken stop)
    {
        if (!await leases.Hold("penghapusan", Pause, stop)) return;
        await using var scope = scopes.CreateAsyncScope();
        var erased = await scope.ServiceProvider.GetRequiredService<Door>().EnterAs(Actor.System("penghapusan"), new EraseDueWords(), stop);
        if (erased is { Succeeded: true, Value: > 0 and var count }) Erased(count);
    }

    [LoggerMessage(LogLevel.Information, "Erased words and photos of {Count} ended reports, as asked")]
    private partial void Erased(int count);

    [LoggerMessage(LogLevel.Warning, "Erasing failed ({Fault}) and is tried again in an hour")]
    private partial void Failed(string fault);
}
