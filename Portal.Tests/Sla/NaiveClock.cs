using Portal.Domain.Sla;

namespace Portal.Tests.Sla;

/// <summary>
/// The same rules told a second time, on purpose in another way: sets of days taken away from a list of days, WIB as "plus seven hours",
/// office close as "nine in UTC". It shares no code with the clock it watches.
/// </summary>
internal sealed class NaiveClock(IEnumerable<DateOnly> holidays)
{
    // The longest run: sixty working days, a full pause or two, and Lebaran.
    private const int Horizon = 220;
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public DateTimeOffset Resolve(DateTimeOffset start, ClockClass clockClass, IReadOnlyList<Pause> pauses)
    {
        var running = Ahead(start).Except(pauses.SelectMany(Stopped)).ToList();
        var office = running.Where(Office).ElementAt(Limit(clockClass) - 1);
        var ceiling = Ahead(start).TakeWhile(day => day <= running[60 - 1]).Last(Office);
        return Nine(office < ceiling ? office : ceiling);
    }

    public DateTimeOffset Silence(DateTimeOffset start) => Nine(Ahead(start).Where(Office).ElementAt(10 - 1));

    private static IEnumerable<DateOnly> Ahead(DateTimeOffset start) => Enumerable.Range(1, Horizon).Select(Wib(start).AddDays);

    private static HashSet<DateOnly> Stopped(Pause pause) =>
        [.. Ahead(pause.From).Take(30).Where(day => pause.To is null || day <= Wib(pause.To.Value))];

    private bool Office(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    private static DateOnly Wib(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime.AddHours(7));

    private static DateTimeOffset Nine(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    private static int Limit(ClockClass clockClass) => clockClass switch
    {
        ClockClass.Simple => 2,
        ClockClass.Information or ClockClass.Normative => 5,
        ClockClass.PublicInformation => 10,
        ClockClass.NonSupervisory => 14,
        ClockClass.Supervisory => 60,
    };
}
