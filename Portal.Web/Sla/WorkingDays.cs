using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>The clock as this government keeps it: holidays and dated rules from the database, zone from the settings; read again when they change.</summary>
public sealed class WorkingDays(Store store, PortalSettings settings)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private volatile Known? last;

    public TimeZoneInfo Zone { get; } = settings.Zone;

    public async Task<Deadlines> Deadlines(CancellationToken stop = default) => (await Read(stop)).Deadlines;

    /// <summary>The working days in force at a moment: <see cref="Portal.Domain.Sla.Deadlines.CalendarOn"/>.</summary>
    public async Task<WorkingCalendar> CalendarOn(DateTimeOffset at, CancellationToken stop) => (await Deadlines(stop)).CalendarOn(at);

    /// <summary>Changes whenever holidays or rules do: whoever has reckoned with another stamp reckons again.</summary>
    public async Task<string> Stamp(CancellationToken stop) => (await Read(stop)).Stamp;

    /// <summary>The clock as it would be with one version more; nothing is saved.</summary>
    public async Task<Deadlines> With(ClockVersion draft, CancellationToken stop)
    {
        var (holidays, versions, crises) = await Rows(stop);
        return Build(holidays, [.. versions, draft], crises);
    }

    /// <summary>The local day.</summary>
    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Zone).DateTime);

    /// <summary>Holidays or rules were imported or edited: the next question reads them again.</summary>
    public void Forget() => last = null;

    private async Task<Known> Read(CancellationToken stop)
    {
        if (last is { } known && Environment.TickCount64 - known.ReadAt < Freshness.TotalMilliseconds) return known;
        var (holidays, versions, crises) = await Rows(stop);
        return last = new Known(Build(holidays, versions, crises), StampOf(holidays, versions, crises), Environment.TickCount64);
    }

    private Task<(List<Holiday>, List<ClockVersion>, List<CrisisClock>)> Rows(CancellationToken stop) => store.Read(async db =>
        (await db.Holidays.OrderBy(one => one.On).ThenBy(one => one.Name).ToListAsync(stop), await db.ClockVersions.OrderBy(one => one.Id).ToListAsync(stop),
        (await db.Crises.Include(one => one.Steps.OrderBy(step => step.Id)).OrderBy(one => one.StartedAt).ThenBy(one => one.Id).ToListAsync(stop)).ConvertAll(one => one.Clock)), stop);

    private Deadlines Build(List<Holiday> holidays, List<ClockVersion> versions, List<CrisisClock> crises) => new(new WorkingCalendar(holidays, Zone), ClockPolicy.Default)
    {
        Crises = crises,
        // A stable sort: of two with the same day the later one stands last and holds.
        Versions = [.. versions.OrderBy(one => one.FromOn).Select(one => new ClockRules(one.FromOn, one.Policy, one.Exceptions,
            new WorkingCalendar(holidays, Zone, one.Week.ToDictionary(day => day.Day, day => new OfficeHours(day.Open, day.Close)))))],
    };

    private static string StampOf(List<Holiday> holidays, List<ClockVersion> versions, List<CrisisClock> crises)
    {
        var text = string.Join('\n', holidays.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.On:O} {one.Type}")).Concat(crises.Select(one => System.Text.Json.JsonSerializer.Serialize(one))));
        return string.Create(CultureInfo.InvariantCulture, $"{versions.Count} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..16]}");
    }

    private sealed record Known(Deadlines Deadlines, string Stamp, long ReadAt);
}
