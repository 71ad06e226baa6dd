using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

/// <summary>Monday 2 November 2026 + 14 working days = Friday 20 November, 16.00 WIB (no holidays in this calendar).</summary>
public sealed class TicketClockTests
{
    private static readonly DateTimeOffset Due = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_question_pauses_the_clock_and_the_answer_moves_the_date_by_the_pause()
    {
        var ticket = Some.TicketIn(TicketState.AwaitingReporter);
        ticket.Hear(Some.Reporter, Some.Text(), Some.Deadlines, Some.Monday.AddDays(2));
        Assert.Equal((TicketState.InProgress, Due.AddDays(4)), (ticket.State, ticket.ResolveDueAt));
        Assert.Equal(Some.Monday, ticket.ClockOf(Some.Deadlines).StartedAt);
    }

    [Fact]
    public void While_the_reporter_is_asked_only_their_own_date_counts()
    {
        var ticket = Some.TicketIn(TicketState.AwaitingReporter);
        Assert.Equal((DeadlineKind.Withdraw, Some.Deadlines.Withdraw(Some.Monday).At), (ticket.CurrentDeadline, ticket.NextTimerAt));
    }

    [Fact]
    public void Thirty_days_of_silence_after_a_question_count_as_withdrawn()
    {
        var ticket = Some.TicketIn(TicketState.AwaitingReporter);
        ticket.TimerRang(ticket.NextTimerAt!.Value);
        Assert.Equal((TicketState.Archived, ArchiveReason.Withdrawn), (ticket.State, ticket.ArchiveReason));
    }

    [Fact]
    public void Ten_working_days_of_silence_after_an_answer_close_it()
    {
        var ticket = Some.TicketIn(TicketState.Answered);
        Assert.Equal("ticket.not-due", ticket.TimerRang(ticket.NextTimerAt!.Value.AddSeconds(-1)).Refusal.Code);
        ticket.TimerRang(ticket.NextTimerAt!.Value);
        Assert.Equal((TicketState.Closed, ClosingKind.SilentReporter), (ticket.State, ticket.ClosingKind));
    }

    [Fact]
    public void A_deadline_passes_once()
    {
        var ticket = Some.TicketIn(TicketState.InProgress);
        ticket.TimerRang(Due);
        Assert.Equal("ticket.not-due", ticket.TimerRang(Due.AddDays(1)).Refusal.Code);
        Assert.True(ticket.IsLate);
        Assert.Single(ticket.NewEvents, one => one.Type == TicketEventType.DeadlinePassed);
    }

    [Fact]
    public void A_rejection_brings_the_old_clock_back_with_its_date()
    {
        var ticket = Some.TicketIn(TicketState.Reopened);
        Assert.Equal((DeadlineKind.Resolve, Due), (ticket.CurrentDeadline, ticket.CurrentDueAt));
        Assert.Equal(1, ticket.Rejections);
    }

    [Fact]
    public void Thirty_days_after_closing_it_stays_closed() =>
        Assert.Equal("ticket.reopen-too-late", Some.TicketIn(TicketState.Closed).Reopen(Some.Reporter, Some.Text(), Some.Monday.AddDays(31)).Refusal.Code);
}
