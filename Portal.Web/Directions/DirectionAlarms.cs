using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Directions;

/// <summary>Lets the alarms ring whose moment has come; each step and its letters are one transaction, so they happen once.</summary>
public sealed class DirectionAlarms(Store store, WorkingDays days, DirectionLetters letters, TimeProvider time)
{
    private const int Most = 100;

    /// <returns>How many steps were taken.</returns>
    public async Task<int> Ring(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        var due = await store.Read(db => db.Directions.Where(one => one.NextAlarmAt != null && one.NextAlarmAt <= now).OrderBy(one => one.NextAlarmAt).Select(one => one.Id).Take(Most).ToListAsync(stop), stop);
        var rung = 0;
        foreach (var id in due)
        {
            var step = await store.Write<Done>(async db =>
            {
                var direction = await db.Directions.Include(one => one.Steps).SingleAsync(one => one.Id == id, stop);
                var alarm = direction.AlarmRang(calendar, now);
                if (!alarm.Succeeded) return alarm.Refusal;
                await letters.Tell(db, direction, alarm.Value, now, stop);
                return Done.It;
            }, stop);
            if (step.Succeeded) rung++;
        }
        return rung;
    }
}

internal sealed class DirectionTimer(DirectionAlarms alarms, Leases leases, ILogger<DirectionTimer> log) : LeasedRounds("arahan", TimeSpan.FromSeconds(20), leases, log)
{
    protected override Task Round(CancellationToken stop) => alarms.Ring(stop);
}

internal static class DirectionsSetup
{
    public static void AddDirections(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DirectionLetters>().AddSingleton<DirectionFiles>();
        builder.Services.AddSingleton<DirectionAlarms>();
        builder.Services.AddHostedService<DirectionTimer>();
    }
}
