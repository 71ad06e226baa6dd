using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Walls;

namespace Portal.Web.Alerts;

internal sealed class AlertTimer(AlertRound round, Leases leases, ILogger<AlertTimer> log) : LeasedRounds("peringatan", TimeSpan.FromMinutes(1), leases, log)
{
    protected override Task Round(CancellationToken stop) => round.Look(stop);
}

/// <summary>Hours older than any rule looks back are thrown away at night.</summary>
internal sealed class HourSweep(Store store, Leases leases, PortalSettings settings, TimeProvider time, ILogger<HourSweep> log) : NightWork("jam-lama", 2, leases, settings.Zone, time, log)
{
    private readonly TimeProvider clock = time;

    protected override Task Do(CancellationToken stop)
    {
        var first = FigureHour.HourOf(clock.GetUtcNow() - HourLedger.Kept);
        return store.Write<Done>(async db =>
        {
            await db.FigureHours.Where(one => one.Hour < first).ExecuteDeleteAsync(stop);
            return Done.It;
        }, stop, isQuiet: true);
    }
}

internal static class AlertsSetup
{
    public static void AddAlerts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AlertFigures>();
        services.AddSingleton<AlertLetters>();
        services.AddSingleton<AlertRound>();
        services.AddSingleton<WallAlarms>();
        services.AddSingleton<ITileSource, AlertTiles>();
        services.AddHostedService<AlertTimer>();
        services.AddHostedService<HourSweep>();
    }
}
