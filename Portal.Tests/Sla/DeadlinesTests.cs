using Portal.Domain.Sla;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Sla;

public sealed class DeadlinesTests
{
    [Fact]
    public void A_report_is_verified_three_working_days_after_receipt() =>
        Assert.Equal(At(11, 10, 16), Office.Verify(At(11, 5, 10)).At);

    [Fact]
    public void The_first_follow_up_is_five_working_days_after_the_referral() =>
        Assert.Equal(At(11, 13, 16), Office.FollowUp(At(11, 6, 10)).At);

    [Fact]
    public void Waiting_for_the_reporter_holds_verification_and_follow_up_too()
    {
        Pause[] weekend = [Asked(At(11, 6, 10), At(11, 10, 10))];
        Assert.Equal(Day(11, 12), Office.Verify(At(11, 5, 10), weekend).On);
        Assert.Equal(Day(11, 17), Office.FollowUp(At(11, 6, 10), weekend).On);
    }

    [Fact]
    public void Silence_closes_ten_working_days_after_the_answer() =>
        Assert.Equal(At(12, 2, 16), Office.Silence(At(11, 18, 10)).At);

    [Fact]
    public void A_reporter_has_thirty_calendar_days_to_the_end_of_the_last_even_on_a_sunday()
    {
        var due = Office.Withdraw(At(11, 6, 10));
        Assert.Equal(new DueDate(At(12, 6, 23, 59).AddSeconds(59), Day(12, 6), Estimated: false, DueBasis.Policy), due);
    }

    [Fact]
    public void The_report_counts_as_withdrawn_on_the_last_day_of_the_pause_its_question_opened() =>
        Assert.Equal(Office.AskReporter(At(11, 6, 10)).LastDay(Calendar), Office.Withdraw(At(11, 6, 10)).On);

    [Fact]
    public void The_citizens_own_deadlines_do_not_pause()
    {
        var clock = Office.Clock(At(11, 18, 10), ClockClass.Simple, [Asked(At(11, 18, 11), null)]);
        Assert.Equal(Office.Silence(At(11, 18, 10)), clock.DueFor(DeadlineKind.Silence));
        Assert.Equal(Office.Withdraw(At(11, 18, 10)), clock.DueFor(DeadlineKind.Withdraw));
    }
}
