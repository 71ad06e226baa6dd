using System.Globalization;
using Portal.Domain.Sla;
using Portal.Tests.Kit;

namespace Portal.Tests.Sla;

/// <summary>Clock and naive clock side by side, over every day, class, hour and pause there is reason to fear.</summary>
public sealed class ClockTwinTests
{
    /// <summary>UTC: seven in the morning WIB, opening, after close, the last second of the WIB day, the first of the next.</summary>
    private static readonly TimeOnly[] Hours = [new(0, 0), new(0, 30), new(9, 1), new(16, 59, 59), new(17, 0)];

    /// <summary>Hours after the start: from, to (null = open).</summary>
    private static readonly (double From, double? To)[][] Patterns =
    [
        [],
        [(3, 5)],
        [(30, 100)],
        [(24, null)],
        [(50, 51), (60, 200), (150, 260)],
        [(58 * 24, 70 * 24)],
        [(10 * 24, 55 * 24), (57 * 24, null)],
    ];

    [Fact]
    public void They_agree_on_every_day_of_2024_to_2026_with_the_decreed_holidays()
    {
        var holidays = File.ReadLines(TestData.Path("holidays.csv")).Skip(1).Select(Read).ToList();
        Assert.Equal([2024, 2025, 2026], holidays.Select(holiday => holiday.On.Year).Distinct().Order());
        Assert.Empty(Disagreements(holidays, new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31)).Take(5));
    }

    [Fact]
    public void They_agree_on_every_day_of_2026_with_the_holidays_written_here() =>
        Assert.Empty(Disagreements(Year2026.Holidays, Year2026.Day(1, 1), Year2026.Day(12, 31)).Take(5));

    [Fact]
    public void They_agree_on_every_silence_of_2026()
    {
        var naive = new NaiveClock(Year2026.Holidays.Select(holiday => holiday.On));
        var starts = Enumerable.Range(0, 365 * 24).Select(hour => Year2026.At(1, 1, 0).AddHours(hour));
        Assert.Empty(starts.Where(start => Year2026.Office.Silence(start).At != naive.Silence(start)).Take(5));
    }

    [Fact]
    public void The_ledger_ends_on_the_due_day_and_numbers_every_counted_day_once()
    {
        foreach (var (start, clockClass, pauses) in Cases(Year2026.Day(1, 1), Year2026.Day(12, 31)))
        {
            var clock = Year2026.Office.Clock(start, clockClass, pauses);
            var (due, ledger) = (clock.DueFor(DeadlineKind.Resolve), clock.Ledger(start));
            var numbers = ledger.Where(day => day.Number is not null).Select(day => day.Number!.Value).ToList();
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
            Assert.Equal((due.On, LedgerDayKind.Due), (ledger[^1].On, ledger[^1].Kind));
            Assert.Equal(ledger.Count - 1, due.On.DayNumber - ledger[0].On.DayNumber);
        }
    }

    private static IEnumerable<string> Disagreements(IReadOnlyList<Holiday> holidays, DateOnly first, DateOnly last)
    {
        var deadlines = new Deadlines(new WorkingCalendar(holidays), ClockPolicy.Default);
        var naive = new NaiveClock(holidays.Select(holiday => holiday.On));
        foreach (var (start, clockClass, pauses) in Cases(first, last))
        {
            var (due, expected) = (deadlines.Resolve(start, clockClass, pauses).At, naive.Resolve(start, clockClass, pauses));
            if (due != expected) yield return $"{clockClass} from {start:u}, {pauses.Length} pauses: {due:u}, naively {expected:u}";
        }
    }

    private static IEnumerable<(DateTimeOffset Start, ClockClass Class, Pause[] Pauses)> Cases(DateOnly first, DateOnly last) =>
        from day in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        from hour in Hours
        let start = new DateTimeOffset(first.AddDays(day).ToDateTime(hour), TimeSpan.Zero)
        from pattern in Patterns
        let pauses = pattern.Select(span => Year2026.Asked(start.AddHours(span.From), span.To is { } to ? start.AddHours(to) : null)).ToArray()
        from clockClass in Enum.GetValues<ClockClass>()
        select (start, clockClass, pauses);

    private static Holiday Read(string line)
    {
        var cells = line.Split(',', 4);
        var type = cells[2] == "cuti_bersama" ? HolidayType.JointLeave : HolidayType.NationalHoliday;
        return new(DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[1], type);
    }
}
