using Microsoft.EntityFrameworkCore;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>The clock as this government keeps it: holidays from the database, zone from the settings; read again when they change.</summary>
public sealed class WorkingDays(Store store, PortalSettings settings)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private volatile Known? last;

    public TimeZoneInfo Zone { get; } = settings.Zone;

    public async Task<Deadlines> Deadlines(CancellationToken stop = default)
    {
        if (last is { } known && Environment.TickCount64 - known.ReadAt < Freshness.TotalMilliseconds) return known.Deadlines;
        var holidays = await store.Read(db => db.Holidays.OrderBy(one => one.On).ToListAsync(stop), stop);
        var fresh = new Deadlines(new WorkingCalendar(holidays, Zone), ClockPolicy.Default);
        last = new Known(fresh, Environment.TickCount64);
        return fresh;
    }

    /// <summary>The local day.</summary>
    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    /// <summary>Holidays were imported or edited: the next question reads them again.</summary>
    public void Forget() => last = null;

    private sealed record Known(Deadlines Deadlines, long ReadAt);
}
