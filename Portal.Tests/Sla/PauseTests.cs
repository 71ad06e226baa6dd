using Portal.Domain.Sla;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Sla;

/// <summary>All clocks here start on Thursday 5 November with two working days: Friday 6 and Monday 9.</summary>
public sealed class PauseTests
{
    [Fact]
    public void The_days_after_the_question_through_the_day_of_the_answer_do_not_count() =>
        Assert.Equal(Day(11, 12), Due(Asked(At(11, 6, 15), At(11, 11, 16, 40))));

    [Fact]
    public void A_question_answered_the_same_day_costs_nothing() =>
        Assert.Equal(Day(11, 9), Due(Asked(At(11, 6, 8), At(11, 6, 15))));

    [Fact]
    public void A_question_on_the_due_day_does_not_rescue_it() =>
        Assert.Equal(Day(11, 9), Due(Asked(At(11, 9, 8), null)));

    [Fact]
    public void Only_the_local_day_of_question_and_answer_matters() =>
        Assert.Equal(Day(11, 10), Due(Asked(At(11, 8, 23, 59), At(11, 9, 0))));

    [Fact]
    public void An_open_pause_is_reckoned_to_its_thirtieth_day() =>
        Assert.Equal(Day(12, 7), Due(Asked(At(11, 6, 8), null)));

    [Fact]
    public void An_answer_after_the_maximum_wins_no_more_days() =>
        Assert.Equal(Day(12, 7), Due(Asked(At(11, 6, 8), At(12, 20, 8))));

    [Fact]
    public void Overlapping_pauses_are_not_counted_twice() =>
        Assert.Equal(Day(11, 13), Due(Asked(At(11, 6, 8), At(11, 11, 9)), Asked(At(11, 10, 8), At(11, 12, 9))));

    [Fact]
    public void A_later_policy_does_not_rewrite_a_pause()
    {
        var patient = new Deadlines(Calendar, ClockPolicy.Default with { ReporterCalendarDays = 3 });
        Assert.Equal(3, patient.AskReporter(At(11, 6, 8)).MaximumDays);
        Assert.Equal(Day(11, 10), Due(patient.AskReporter(At(11, 6, 8))));
    }

    [Theory]
    [InlineData(11, 18, 0)]
    [InlineData(11, 20, 2)]
    [InlineData(12, 18, 30)]
    [InlineData(12, 24, 30)]
    public void Its_days_are_numbered_from_the_day_after_the_question(int month, int day, int number) =>
        Assert.Equal(number, Asked(At(11, 18, 10), null).DayNumber(At(month, day, 23), Calendar));

    private static DateOnly Due(params Pause[] pauses) => Office.Resolve(At(11, 5, 10), ClockClass.Simple, pauses).On;
}
