using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Once an hour, on one node: drops what nobody refers to, then proves that what is referred to is whole.</summary>
internal sealed partial class FileSweeper(IServiceScopeFactory scopes, Leases leases, ILogger<FileSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1), First = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = First; ; wait = Pause)
        {
            await Task.Delay(wait, stoppingToken);
            try { await Round(stoppingToken); }
            catch (Exception fault) when (fault is not OperationCanceledException) { Failed(log, fault); }
        }
    }

    private async Task Round(CancellationToken stop)
    {
        if (!await leases.Hold("file-sweeper", Pause, stop)) return;
        await using var scope = scopes.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door>();
        var swept = await door.EnterAs(Actor.System("file-sweeper"), new SweepFiles(), stop);
        if (swept.Succeeded && swept.Value != new Swept(0, 0)) Dropped(log, swept.Value.Drafts, swept.Value.Files);
        var check = await door.EnterAs(Actor.System("file-sweeper"), new CheckFiles(), stop);
        if (check is { Succeeded: true, Value: { } found } && found.Missing.Count + found.Damaged.Count > 0) Broken(log, found.Missing.Count, found.Damaged.Count, found.Checked);
    }

    [LoggerMessage(LogLevel.Information, "Dropped {Drafts} expired drafts and {Files} unreferenced files")]
    private static partial void Dropped(ILogger log, int drafts, int files);

    [LoggerMessage(LogLevel.Error, "Of {Checked} referenced files {Missing} are missing and {Damaged} are damaged")]
    private static partial void Broken(ILogger log, int missing, int damaged, int @checked);

    [LoggerMessage(LogLevel.Warning, "The file sweeper failed and tries again in an hour")]
    private static partial void Failed(ILogger log, Exception fault);
}
