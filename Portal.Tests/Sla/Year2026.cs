using Portal.Domain.Sla;

namespace Portal.Tests.Sla;

/// <summary>The days off of 2026 (SKB 1497/2025, 2/2025, 5/2025) and short ways to name its days and moments, in WIB.</summary>
internal static class Year2026
{
    public static readonly IReadOnlyList<Holiday> Holidays =
    [
        National(1, 1, "Tahun Baru"), National(1, 16, "Isra Mikraj"),
        Joint(2, 16, "Cuti Bersama Imlek"), National(2, 17, "Imlek"),
        Joint(3, 18, "Cuti Bersama Nyepi"), National(3, 19, "Nyepi"),
        Joint(3, 20, "Cuti Bersama Idul Fitri"), National(3, 21, "Idul Fitri"), National(3, 22, "Idul Fitri"),
        Joint(3, 23, "Cuti Bersama Idul Fitri"), Joint(3, 24, "Cuti Bersama Idul Fitri"),
        National(4, 3, "Wafat Yesus Kristus"), National(4, 5, "Paskah"), National(5, 1, "Hari Buruh"),
        National(5, 14, "Kenaikan Yesus Kristus"), Joint(5, 15, "Cuti Bersama Kenaikan"),
        National(5, 27, "Idul Adha"), Joint(5, 28, "Cuti Bersama Idul Adha"), National(5, 31, "Waisak"),
        National(6, 1, "Hari Lahir Pancasila"), National(6, 16, "Tahun Baru Islam"),
        National(8, 17, "Proklamasi"), National(8, 25, "Maulid"),
        Joint(12, 24, "Cuti Bersama Natal"), National(12, 25, "Natal"),
    ];

    public static readonly WorkingCalendar Calendar = new(Holidays);

    public static readonly Deadlines Office = new(Calendar, ClockPolicy.Default);

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static DateTimeOffset At(int month, int day, int hour, int minute = 0) =>
        new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(7));

    public static Pause Asked(DateTimeOffset from, DateTimeOffset? to) => new(from, to, PauseReason.AwaitingReporter);

    private static Holiday National(int month, int day, string name) => new(Day(month, day), name, HolidayType.NationalHoliday);

    private static Holiday Joint(int month, int day, string name) => new(Day(month, day), name, HolidayType.JointLeave);
}
