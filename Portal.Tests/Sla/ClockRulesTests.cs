using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Tests.Sla;

public sealed class ClockRulesTests
{
    private static readonly DateTimeOffset Before = new(2026, 11, 13, 2, 0, 0, TimeSpan.Zero), After = new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero);

    private static readonly Deadlines Office = Year2026.Office with
    {
        Versions = [new ClockRules(new DateOnly(2026, 11, 16), ClockPolicy.Default with { NonSupervisory = 7 }, [new(ReportKind.Complaint, null, null, 6), new(null, ClockClass.NonSupervisory, null, 9), new(null, null, 4, 3)], Year2026.Office.Calendar)],
    };

    [Fact]
    public void A_report_keeps_the_rules_of_the_day_it_was_received()
    {
        Assert.Equal(14, Days(Before, ReportKind.Complaint, 4));
        Assert.Equal(3, Days(After, ReportKind.Complaint, 4));
        // Sunday 23.30 in Jakarta is still before the version's Monday, one hour later is not.
        Assert.Equal(14, Days(new(2026, 11, 15, 16, 30, 0, TimeSpan.Zero), ReportKind.Complaint, 4));
        Assert.Equal(3, Days(new(2026, 11, 15, 17, 30, 0, TimeSpan.Zero), ReportKind.Complaint, 4));
    }

    [Theory, InlineData(ReportKind.Complaint, 4, 3), InlineData(ReportKind.Complaint, 5, 9), InlineData(ReportKind.Aspiration, null, 9)]
    public void The_narrowest_exception_wins(ReportKind kind, int? category, int days) => Assert.Equal(days, Days(After, kind, category));

    [Fact]
    public void Today_is_counted_by_the_week_that_is_in_force_today()
    {
        var six = Enum.GetValues<DayOfWeek>().Where(day => day != DayOfWeek.Sunday).ToDictionary(day => day, _ => new OfficeHours(new TimeOnly(8, 0), new TimeOnly(14, 0)));
        var deadlines = Year2026.Office with { Versions = [new ClockRules(new DateOnly(2026, 11, 16), ClockPolicy.Default, [], new WorkingCalendar([], week: six))] };
        var (friday, saturday) = (new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 21));
        Assert.Equal(saturday, deadlines.CalendarOn(After).NextWorkingDay(friday));
        Assert.Equal(new DateOnly(2026, 11, 23), deadlines.CalendarOn(Before).NextWorkingDay(friday));
    }

    [Fact]
    public void Rules_asked_twice_are_the_same_rules()
    {
        var once = Office.Under(After, ReportKind.Complaint, 4);
        Assert.Equal(once, once.Under(After, ReportKind.Aspiration, null));
    }

    [Fact]
    public void The_ledger_tells_in_words_what_the_squares_show()
    {
        var asked = new Pause(new(2026, 11, 17, 3, 0, 0, TimeSpan.Zero), new(2026, 11, 19, 3, 0, 0, TimeSpan.Zero), PauseReason.AwaitingReporter);
        var words = LedgerWords.Explain(Year2026.Office.Clock(Before, ClockClass.Normative, [asked]), "kelas normatif", After);
        Assert.Equal(5, words.Count);
        Assert.Equal("Laporan masuk Jumat, 13 November 2026. Hitungan mulai pada hari kerja berikutnya, Senin, 16 November 2026.", words[0]);
        Assert.Contains("5 hari kerja", words[1], StringComparison.Ordinal);
        Assert.Equal("Jam berhenti 17 November sampai 19 November (2 hari): menunggu tanggapan pelapor. Paling lama 30 hari.", words[3]);
        Assert.Equal("Hari kerja ke-5 adalah Selasa, 24 November 2026 pukul 16.00: itulah tenggatnya.", words[4]);
    }

    private static int Days(DateTimeOffset receivedAt, ReportKind kind, int? category) => Office.Under(receivedAt, kind, category).Policy.ToResolve(ClockClass.NonSupervisory);
}
