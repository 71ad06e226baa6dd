using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

/// <summary>Promises that move with a pause, and those that do not start again.</summary>
public sealed class TicketPromiseTests
{
    [Fact]
    public void A_question_during_verification_moves_the_verification_date_too()
    {
        var ticket = OnPaper.Filed();
        var promised = ticket.VerifyDueAt;
        ticket.Ask(OnPaper.Admin, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday.AddDays(1));
        ticket.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday.AddDays(15));
        Assert.Equal(TicketState.Received, ticket.State);
        Assert.True(ticket.VerifyDueAt > promised.AddDays(10));
        Assert.True(ticket.NextTimerAt > OnPaper.Monday.AddDays(15));
    }

    [Fact]
    public void While_the_reporter_is_asked_the_last_date_is_the_latest_possible()
    {
        var before = OnPaper.TicketIn(TicketState.InProgress).ResolveDueAt;
        Assert.True(OnPaper.TicketIn(TicketState.AwaitingReporter).ResolveDueAt > before.AddDays(20));
    }

    [Fact]
    public void Who_writes_after_an_answer_is_not_silent()
    {
        var ticket = OnPaper.TicketIn(TicketState.Answered);
        var silence = ticket.NextTimerAt!.Value;
        ticket.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, silence.AddDays(-1));
        Assert.Equal("ticket.not-due", ticket.TimerRang(silence.AddSeconds(1)).Refusal.Code);
    }

    [Fact]
    public void A_second_referral_does_not_start_the_first_follow_up_again()
    {
        var ticket = OnPaper.TicketIn(TicketState.Referred);
        var promised = ticket.FollowUpDueAt;
        ticket.Return(OnPaper.Operator, OnPaper.Text(), null, null, OnPaper.Monday.AddDays(3));
        ticket.Refer(OnPaper.Admin, OnPaper.OwnAgency("DLH"), [], [], OnPaper.Deadlines, OnPaper.Monday.AddDays(3));
        Assert.Equal(promised, ticket.FollowUpDueAt);
    }

    [Fact]
    public void Who_was_named_by_one_OPD_is_not_named_for_the_next()
    {
        var ticket = OnPaper.Filed(Visibility.Confidential);
        ticket.Accept(OnPaper.Admin, 1, Domain.Reports.ReportKind.Complaint, Domain.Sla.ClockClass.NonSupervisory, OnPaper.Deadlines, OnPaper.Monday);
        ticket.Refer(OnPaper.Admin, OnPaper.OwnAgency(), [], [OnPaper.Liaison.AccountId!.Value], OnPaper.Deadlines, OnPaper.Monday);
        Assert.Contains(ticket.NewEvents, one => one.Type == TicketEventType.Named);
        ticket.Return(OnPaper.Liaison, OnPaper.Text(), null, null, OnPaper.Monday);
        Assert.Empty(ticket.Named);
    }
}
