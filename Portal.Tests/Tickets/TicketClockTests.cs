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
        var ticket = OnPaper.TicketIn(TicketState.AwaitingReporter);
        ticket.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday.AddDays(2));
        Assert.Equal((TicketState.InProgress, Due.AddDays(4)), (ticket.State, ticket.ResolveDueAt));
        Assert.Equal(OnPaper.Monday, ticket.ClockOf(OnPaper.Deadlines).StartedAt);
    }

    [Fact]
    public void While_the_reporter_is_asked_only_their_own_date_counts()
    {
        var ticket = OnPaper.TicketIn(TicketState.AwaitingReporter);
        Assert.Equal((DeadlineKind.Withdraw, OnPaper.Deadlines.Withdraw(OnPaper.Monday).At), (ticket.CurrentDeadline, ticket.NextTimerAt));
    }

    [Fact]
    public void Thirty_days_of_silence_after_a_question_count_as_withdrawn()
    {
        var ticket = OnPaper.TicketIn(TicketState.AwaitingReporter);
        ticket.TimerRang(ticket.NextTimerAt!.Value.AddSeconds(1));
        Assert.Equal((TicketState.Archived, ArchiveReason.Withdrawn), (ticket.State, ticket.ArchiveReason));
    }

    [Fact]
    public void Ten_working_days_of_silence_after_an_answer_close_it()
    {
        var ticket = OnPaper.TicketIn(TicketState.Answered);
        Assert.Equal("ticket.not-due", ticket.TimerRang(ticket.NextTimerAt!.Value).Refusal.Code);
        ticket.TimerRang(ticket.NextTimerAt!.Value.AddSeconds(1));
        Assert.Equal((TicketState.Closed, ClosingKind.SilentReporter), (ticket.State, ticket.ClosingKind));
    }

    [Fact]
    public void A_deadline_passes_once()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        ticket.TimerRang(Due.AddSeconds(1));
        Assert.Equal("ticket.not-due", ticket.TimerRang(Due.AddDays(1)).Refusal.Code);
        Assert.True(ticket.IsLate);
        Assert.Single(ticket.NewEvents, one => one.Type == TicketEventType.DeadlinePassed);
    }

    [Fact]
    public void A_rejection_brings_the_old_clock_back_with_its_date()
    {
        var ticket = OnPaper.TicketIn(TicketState.Reopened);
        Assert.Equal((DeadlineKind.Resolve, Due), (ticket.CurrentDeadline, ticket.CurrentDueAt));
        Assert.Equal(1, ticket.Rejections);
    }

    [Fact]
    public void Thirty_days_after_closing_it_stays_closed() =>
        Assert.Equal("ticket.reopen-too-late", OnPaper.TicketIn(TicketState.Closed).Reopen(OnPaper.Reporter, OnPaper.Text(), OnPaper.Monday.AddDays(31)).Refusal.Code);
}
