using Portal.Domain.Sla;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Sla;

public sealed class ClockTests
{
    [Theory]
    [InlineData(ClockClass.Simple, 11, 4)]
    [InlineData(ClockClass.Information, 11, 9)]
    [InlineData(ClockClass.Normative, 11, 9)]
    [InlineData(ClockClass.PublicInformation, 11, 16)]
    [InlineData(ClockClass.NonSupervisory, 11, 20)]
    public void Each_class_has_its_own_working_days(ClockClass clockClass, int month, int day) =>
        Assert.Equal(Day(month, day), Office.Resolve(At(11, 2, 10), clockClass).On);

    [Fact]
    public void Only_public_information_can_be_extended()
    {
        Assert.Equal(Day(11, 25), Office.Resolve(At(11, 2, 10), ClockClass.PublicInformation, extended: true).On);
        Assert.Equal(Day(11, 4), Office.Resolve(At(11, 2, 10), ClockClass.Simple, extended: true).On);
    }

    [Fact]
    public void Two_days_before_lebaran_end_after_it_at_office_close()
    {
        var due = Office.Resolve(At(3, 17, 10), ClockClass.Simple);
        Assert.Equal(new DueDate(At(3, 26, 16), Day(3, 26), Estimated: false, DueBasis.Policy), due);
    }

    [Theory]
    [InlineData(8, 23, 59, 10)]
    [InlineData(9, 0, 0, 11)]
    [InlineData(9, 7, 0, 11)]
    [InlineData(9, 16, 30, 11)]
    public void The_hour_of_receipt_does_not_matter_only_its_local_day(int day, int hour, int minute, int dueDay) =>
        Assert.Equal(Day(11, dueDay), Office.Resolve(At(11, day, hour, minute).ToUniversalTime(), ClockClass.Simple).On);

    [Fact]
    public void Sixty_working_days_stop_at_the_ceiling_of_sixty_calendar_days()
    {
        var due = Office.Resolve(At(1, 9, 10), ClockClass.Supervisory);
        Assert.Equal((Day(3, 10), DueBasis.Ceiling), (due.On, due.Basis));
    }

    [Fact]
    public void A_ceiling_on_a_day_off_falls_on_the_working_day_before() =>
        Assert.Equal(At(3, 17, 16), Office.Resolve(At(1, 21, 10), ClockClass.Supervisory).At);

    [Fact]
    public void A_pause_pushes_the_ceiling_out_by_its_calendar_days() =>
        Assert.Equal(Day(3, 16), Office.Resolve(At(1, 5, 10), ClockClass.Supervisory, [Asked(At(2, 2, 9), At(2, 12, 9))]).On);

    [Fact]
    public void A_ceiling_too_short_for_any_working_day_still_leaves_one()
    {
        var strict = new Deadlines(Calendar, ClockPolicy.Default with { CeilingCalendarDays = 1 });
        Assert.Equal(Day(11, 9), strict.Resolve(At(11, 6, 10), ClockClass.NonSupervisory).On);
    }

    [Fact]
    public void Beyond_the_last_decreed_year_the_date_is_an_estimate()
    {
        Assert.Equal((new DateOnly(2027, 1, 1), true), Bound(Office.Resolve(At(12, 23, 10), ClockClass.Information)));
        Assert.Equal((Day(12, 31), false), Bound(Office.Resolve(At(12, 22, 10), ClockClass.Information)));
        static (DateOnly, bool) Bound(DueDate due) => (due.On, due.Estimated);
    }

    [Fact]
    public void A_change_of_class_keeps_the_start_and_the_pauses()
    {
        var clock = Office.Clock(At(11, 5, 10), ClockClass.NonSupervisory, [Asked(At(11, 10, 15), At(11, 12, 16))]);
        Assert.Equal(Day(11, 27), clock.DueFor(DeadlineKind.Resolve).On);
        Assert.Equal(Day(11, 16), (clock with { Class = ClockClass.Normative }).DueFor(DeadlineKind.Resolve).On);
    }
}
