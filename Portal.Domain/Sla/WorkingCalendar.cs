using System.Globalization;

namespace Portal.Domain.Sla;

/// <summary>Which days the office works, and when it closes. Days are local, moments are UTC. Immutable and safe to share.</summary>
public sealed class WorkingCalendar
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private readonly Dictionary<DateOnly, string> _holidays;
    private readonly IReadOnlyDictionary<DayOfWeek, OfficeHours> _week;

    /// <param name="holidays">In any order; two on one day are both named.</param>
    /// <param name="zone">Asia/Jakarta when null.</param>
    /// <param name="week"><see cref="OfficeHours.Week"/> when null; needs at least one weekday.</param>
    /// <param name="lastDecreedOn">When null: 31 December of the last year that has a national holiday. A local holiday proves no decree.</param>
    public WorkingCalendar(
        IEnumerable<Holiday> holidays,
        TimeZoneInfo? zone = null,
        IReadOnlyDictionary<DayOfWeek, OfficeHours>? week = null,
        DateOnly? lastDecreedOn = null)
    {
        var known = holidays.ToList();
        _week = week ?? OfficeHours.Week;
        // Without this, counting working days would never end.
        ArgumentOutOfRangeException.ThrowIfZero(_week.Count, nameof(week));
        Zone = zone ?? TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        LastDecreedOn = lastDecreedOn ?? EndOfLastDecree(known);
        _holidays = known.GroupBy(holiday => holiday.On)
            .ToDictionary(day => day.Key, day => string.Join(", ", day.OrderBy(holiday => holiday.Type).Select(holiday => holiday.Name)));
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>Last day of the last year whose holidays are known; dates after it are "perkiraan".</summary>
    public DateOnly LastDecreedOn { get; }

    public bool IsWorkingDay(DateOnly day) => _week.ContainsKey(day.DayOfWeek) && !_holidays.ContainsKey(day);

    public bool IsHoliday(DateOnly day) => _holidays.ContainsKey(day);

    /// <summary>The holiday's name, else "Sabtu", "Minggu"; null on a working day. A holiday on a Sunday gives the holiday.</summary>
    public string? WhyOff(DateOnly day) =>
        _holidays.TryGetValue(day, out var name) ? name
        : _week.ContainsKey(day.DayOfWeek) ? null
        : Indonesian.DateTimeFormat.GetDayName(day.DayOfWeek);

    /// <summary>The first working day after <paramref name="day"/>, never the day itself.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!IsWorkingDay(day));
        return day;
    }

    /// <summary><paramref name="day"/> itself if the office works, else the last working day before it.</summary>
    public DateOnly LastWorkingDayThrough(DateOnly day)
    {
        while (!IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }

    /// <summary>The <paramref name="count"/>th working day after <paramref name="start"/>; 0 gives the start itself, working day or not.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (; count > 0; count--) start = NextWorkingDay(start);
        return start;
    }

    /// <summary>Working days in (after, through]; 0 when <paramref name="through"/> is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly through)
    {
        var count = 0;
        while (after < through)
            if (IsWorkingDay(after = after.AddDays(1)))
                count++;
        return count;
    }

    /// <summary>
    /// Working days that have begun since the due day, today included; 0 until the first of them.
    /// At least 1 means late everywhere; on the due evening and the weekend after it a ticket is late with 0 days.
    /// </summary>
    public int WorkingDaysLate(DateTimeOffset dueAt, DateTimeOffset now) => WorkingDaysBetween(LocalDay(dueAt), LocalDay(now));

    /// <summary>Office close in UTC. A holiday closes as its weekday would; asking for a weekday without office hours is a fault.</summary>
    public DateTimeOffset OfficeClose(DateOnly day) =>
        _week.TryGetValue(day.DayOfWeek, out var hours)
            ? Utc(day, hours.Close)
            : throw new ArgumentOutOfRangeException(nameof(day), day, "The office never opens on this weekday.");

    /// <summary>Office opening in UTC, as <see cref="OfficeClose"/>.</summary>
    public DateTimeOffset OfficeOpen(DateOnly day) =>
        _week.TryGetValue(day.DayOfWeek, out var hours)
            ? Utc(day, hours.Open)
            : throw new ArgumentOutOfRangeException(nameof(day), day, "The office never opens on this weekday.");

    /// <summary>The last second of the local day, in UTC: what citizens are held to, who keep no office hours.</summary>
    public DateTimeOffset DayEnd(DateOnly day) => Utc(day, new TimeOnly(23, 59, 59));

    public DateTimeOffset LocalTime(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    public DateOnly LocalDay(DateTimeOffset at) => DateOnly.FromDateTime(LocalTime(at).DateTime);

    private DateTimeOffset Utc(DateOnly day, TimeOnly time) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Zone), TimeSpan.Zero);

    private static DateOnly EndOfLastDecree(List<Holiday> known)
    {
        var national = known.Where(holiday => holiday.Type == HolidayType.NationalHoliday).ToList();
        return national.Count == 0 ? DateOnly.MinValue : new DateOnly(national.Max(holiday => holiday.On.Year), 12, 31);
    }
}
