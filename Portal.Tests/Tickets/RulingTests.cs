using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

/// <summary>After the second rejection nobody works on the report or closes it before the Admin Instansi has ruled.</summary>
public sealed class RulingTests
{
    private static readonly DateTimeOffset Now = OnPaper.Monday;

    [Fact]
    public void The_first_rejection_goes_back_to_the_desk_and_the_second_to_the_admin()
    {
        var ticket = OnPaper.TicketIn(TicketState.Reopened);
        Assert.False(ticket.AwaitsRuling);
        Assert.True(ticket.Take(OnPaper.Operator, Now).Succeeded);
        Assert.True(RejectedTwice().AwaitsRuling);
    }

    [Fact]
    public void Until_then_the_desk_can_do_nothing_that_moves_it()
    {
        var ticket = RejectedTwice();
        Outcome<Done>[] tries =
        [
            ticket.Take(OnPaper.Operator, Now), ticket.SaveDraft(OnPaper.Operator, Now), ticket.SubmitAnswer(OnPaper.Operator, Answer.Begin(ticket.Id), Domain.Catalog.ProofKind.AfterPhoto, Now),
            ticket.Return(OnPaper.Operator, OnPaper.Text(), null, null, Now), ticket.Ask(OnPaper.Operator, OnPaper.Text(), OnPaper.Deadlines, Now),
            ticket.CloseByOfficer(OnPaper.Liaison, ClosingReason.SolvedOtherwise, null, Now), ticket.CloseByOfficer(OnPaper.Admin, ClosingReason.SolvedOtherwise, null, Now),
            ticket.Refer(OnPaper.Admin, OnPaper.OwnAgency("DLH"), [], [], OnPaper.Deadlines, Now),
        ];
        Assert.All(tries, one => Assert.Equal("ticket.needs-ruling", one.Refusal.Code));
        Assert.True(ticket.AddNote(OnPaper.Operator, OnPaper.Text(), Now).Succeeded);
        Assert.True(ticket.Write(OnPaper.Operator, OnPaper.Text(), Now).Succeeded);
    }

    [Fact]
    public void Only_the_admin_rules_and_only_where_a_ruling_is_awaited()
    {
        Assert.Equal("ticket.read-only", RejectedTwice().RuleClosed(OnPaper.Liaison, OnPaper.Text(), Now).Refusal.Code);
        Assert.Equal("ticket.read-only", RejectedTwice().RuleBackToWork(OnPaper.Liaison, OnPaper.OwnAgency(), [], OnPaper.Text(), OnPaper.Deadlines, Now).Refusal.Code);
        Assert.Equal("ticket.nothing-to-rule", OnPaper.TicketIn(TicketState.Reopened).RuleClosed(OnPaper.Admin, OnPaper.Text(), Now).Refusal.Code);
        Assert.Equal("ticket.not-own-agency", RejectedTwice().RuleBackToWork(OnPaper.Admin, OnPaper.Outsider(), [], OnPaper.Text(), OnPaper.Deadlines, Now).Refusal.Code);
    }

    [Fact]
    public void Back_to_the_same_desk_the_old_clock_runs_on()
    {
        var ticket = RejectedTwice();
        var due = ticket.ResolveDueAt;
        Assert.True(ticket.RuleBackToWork(OnPaper.Admin, OnPaper.OwnAgency(), [], OnPaper.Text(), OnPaper.Deadlines, Now).Succeeded);
        Assert.Equal((TicketState.InProgress, false, due, 0), (ticket.State, ticket.AwaitsRuling, ticket.ResolveDueAt, ticket.AgencyId));
        Assert.Equal((TicketEventType.Ruled, """{"agency":"DPUBM","decision":"BackToWork","rejections":"2"}"""), (ticket.NewEvents[^1].Type, ticket.NewEvents[^1].Facts));
    }

    [Fact]
    public void A_ruling_that_closes_is_counted_as_closed_by_an_officer()
    {
        var ticket = RejectedTwice();
        Assert.True(ticket.RuleClosed(OnPaper.Admin, OnPaper.Text(), Now).Succeeded);
        Assert.Equal((TicketState.Closed, ClosingKind.ByOfficer, ClosingReason.RulingAfterRejections), (ticket.State, ticket.ClosingKind, ticket.ClosingReason));
    }

    [Fact]
    public void Whoever_reopens_a_ruled_report_comes_to_the_admin_again()
    {
        var ticket = RejectedTwice();
        ticket.RuleClosed(OnPaper.Admin, OnPaper.Text(), Now);
        Assert.True(ticket.Reopen(OnPaper.Reporter, OnPaper.Text(), Now).Succeeded);
        Assert.True(ticket.AwaitsRuling);
    }

    private static Ticket RejectedTwice()
    {
        var ticket = OnPaper.TicketIn(TicketState.Reopened);
        ticket.ApproveAnswer(OnPaper.Liaison, OnPaper.Submitted(ticket), exempt: false, OnPaper.Deadlines, Now);
        ticket.Reject(OnPaper.Reporter, OnPaper.Text(), Now);
        return ticket;
    }
}
