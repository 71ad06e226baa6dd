using System.Globalization;

namespace Portal.Web.Ui;

/// <summary>Days, moments and numbers as Indonesian is written: "Sabtu, 21 November 2026", "09.42 WIB", "3 menit lalu", "1.187".
/// Moments are stored in UTC, so every moment asks for the zone it is read in.</summary>
internal static class IndonesianDates
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>"Sabtu, 21 November 2026"</summary>
    public static string LongDay(this DateOnly day) => day.ToString("dddd, d MMMM yyyy", Culture);

    /// <summary>"21 November 2026"</summary>
    public static string FullDay(this DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>"November 2026"</summary>
    public static string MonthYear(this DateOnly day) => day.ToString("MMMM yyyy", Culture);

    /// <summary>"November"</summary>
    public static string MonthName(this DateOnly day) => day.ToString("MMMM", Culture);

    /// <summary>"12 menit", "5 jam", "3,5 hari"</summary>
    public static string Lasting(this TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => $"{Whole(time.TotalMinutes)} menit",
        { TotalDays: < 1 } => $"{Whole(time.TotalHours)} jam",
        _ => $"{((decimal)Math.Round(time.TotalDays, 1)).Brief()} hari",
    };

    /// <summary>"21 November"</summary>
    public static string DayMonth(this DateOnly day) => day.ToString("d MMMM", Culture);

    /// <summary>"21 Nov"</summary>
    public static string ShortDay(this DateOnly day) => $"{day.Day.ToString(Culture)} {ShortMonth(day)}";

    /// <summary>Three letters, whatever the installed language data prefers (it writes "Agu", "Sept", "Mei").</summary>
    public static string ShortMonth(this DateOnly day) => day.ToString("MMMM", Culture)[..3];

    public static string WeekDay(this DateOnly day) => day.ToString("dddd", Culture);

    public static DateOnly DayIn(this DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>"09.42"</summary>
    public static string Clock(this DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH'.'mm", Culture);

    /// <summary>"09.42 WIB"</summary>
    public static string ClockWithZone(this DateTimeOffset at, TimeZoneInfo zone) => $"{at.Clock(zone)} {ZoneWord(at, zone)}";

    /// <summary>"Rabu, 18 November 2026, 13.30 WIB"</summary>
    public static string LongMoment(this DateTimeOffset at, TimeZoneInfo zone) => $"{at.DayIn(zone).LongDay()}, {at.ClockWithZone(zone)}";

    /// <summary>"18 Nov, 13.30"</summary>
    public static string ShortMoment(this DateTimeOffset at, TimeZoneInfo zone) => $"{at.DayIn(zone).ShortDay()}, {at.Clock(zone)}";

    /// <summary>For <c>datetime</c> attributes: the same instant with the zone's own offset.</summary>
    public static string Machine(this DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>"baru saja", "3 menit lalu", "2 jam lalu", "kemarin", "8 hari lalu", "2 bulan lalu". Put the absolute moment in a tooltip.</summary>
    public static string Ago(this DateTimeOffset at, DateTimeOffset now)
    {
        var gone = now - at;
        return gone switch
        {
            { TotalMinutes: < 1 } => "baru saja",
            { TotalHours: < 1 } => $"{Whole(gone.TotalMinutes)} menit lalu",
            { TotalDays: < 1 } => $"{Whole(gone.TotalHours)} jam lalu",
            { TotalDays: < 2 } => "kemarin",
            { TotalDays: < 60 } => $"{Whole(gone.TotalDays)} hari lalu",
            { TotalDays: < 730 } => $"{Whole(gone.TotalDays / 30.44)} bulan lalu",
            _ => $"{Whole(gone.TotalDays / 365.25)} tahun lalu",
        };
    }

    /// <summary>"1.187"</summary>
    public static string Grouped(this long number) => number.ToString("N0", Culture);

    /// <inheritdoc cref="Grouped(long)"/>
    public static string Grouped(this int number) => ((long)number).Grouped();

    /// <summary>"54%"; of a share between 0 and 1.</summary>
    public static string Percent(this double share) => (share * 100).ToString("0", Culture) + "%";

    /// <summary>At most one decimal: "11", "12,5".</summary>
    public static string Brief(this decimal number) => number.ToString("#,0.#", Culture);

    /// <summary>WIB, WITA or WIT; elsewhere the offset itself.</summary>
    public static string ZoneWord(DateTimeOffset at, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(at);
        return offset.TotalHours switch
        {
            7 => "WIB",
            8 => "WITA",
            9 => "WIT",
            _ => TimeZoneInfo.ConvertTime(at, zone).ToString("'UTC'zzz", CultureInfo.InvariantCulture),
        };
    }

    private static string Whole(double count) => Math.Floor(count).ToString("0", Culture);
}
