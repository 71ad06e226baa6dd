using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

public sealed class TicketFlowTests
{
    public static TheoryData<TicketState, TicketAct> Every => new(
        from state in Enum.GetValues<TicketState>() from act in Enum.GetValues<TicketAct>() select (state, act));

    [Theory, MemberData(nameof(Every))]
    public void A_move_of_the_table_is_made_and_every_other_is_refused(TicketState from, TicketAct act)
    {
        var ticket = Some.TicketIn(from);
        var version = ticket.Version;
        var outcome = Try(act, ticket);
        if (TicketFlow.Find(from, act) is { } move)
        {
            Assert.True(outcome.Succeeded, outcome.Succeeded ? "" : outcome.Refusal.Code);
            Assert.Equal(move.To ?? TicketState.InProgress, ticket.State);
            return;
        }
        Assert.False(outcome.Succeeded);
        Assert.Equal((from, version), (ticket.State, ticket.Version));
    }

    [Fact]
    public void The_table_is_as_long_as_it_was_when_it_was_last_read() => Assert.Equal(39, TicketFlow.Moves.Count);

    [Fact]
    public void An_illegal_move_names_the_state_and_the_act() =>
        Assert.Equal("ticket.illegal.closed.take", Some.TicketIn(TicketState.Closed).Take(Some.Operator, Some.Monday).Refusal.Code);

    private static readonly DateTimeOffset Later = Some.Monday.AddDays(60);

    private static Outcome<Done> Try(TicketAct act, Ticket ticket) => act switch
    {
        TicketAct.Accept => ticket.Accept(Some.Admin, 1, ReportKind.Complaint, ClockClass.NonSupervisory, Some.Deadlines, Some.Monday),
        TicketAct.Ask => ticket.Ask(Desk(ticket), Some.Text(), Some.Deadlines, Some.Monday),
        TicketAct.Hear => ticket.State == TicketState.AwaitingReporter ? ticket.Hear(Some.Reporter, Some.Text(), Some.Deadlines, Some.Monday) : TicketRefusals.NotDue,
        TicketAct.Refer => ticket.Refer(Some.Admin, Some.OwnAgency(), [], [], Some.Deadlines, Some.Monday),
        TicketAct.ForwardOutside => ticket.ForwardOutside(Some.Admin, Some.Outsider(), "S-1", Some.Monday),
        TicketAct.Merge => ticket.MergeInto(Some.Admin, Some.Filed(), Some.Monday),
        TicketAct.Unmerge => ticket.Unmerge(Some.Admin, Some.Monday),
        TicketAct.Archive => ticket.Archive(Some.Admin, ArchiveReason.Unclear, null, Some.Monday),
        TicketAct.Take => ticket.Take(Desk(ticket), Some.Monday),
        TicketAct.Return => ticket.Return(Desk(ticket), Some.Text(), null, null, Some.Monday),
        TicketAct.Respond or TicketAct.Schedule => Answered(ticket, act == TicketAct.Schedule),
        TicketAct.Confirm => ticket.Confirm(Some.Reporter, Some.Monday),
        TicketAct.Reject => ticket.Reject(Some.Reporter, Some.Text(), Some.Monday),
        TicketAct.Reopen => ticket.Reopen(Some.Reporter, Some.Text(), Some.Monday),
        TicketAct.CloseByOfficer => ticket.CloseByOfficer(Some.Admin, ClosingReason.SolvedOtherwise, null, Some.Monday),
        // The timer does these two, and other things to tickets in other states.
        TicketAct.CloseBySilence => ticket.State == TicketState.Answered ? ticket.TimerRang(Later) : TicketRefusals.NotDue,
        TicketAct.Withdraw => ticket.State == TicketState.AwaitingReporter ? ticket.TimerRang(Later) : TicketRefusals.NotDue,
    };

    private static Actor Desk(Ticket ticket) => ticket.AgencyId is null ? Some.Admin : Some.Operator;

    private static Outcome<Done> Answered(Ticket ticket, bool isPromise)
    {
        var answer = Answer.Begin(ticket.Id);
        answer.Rewrite(Some.Operator, [1], "sidik", Some.Monday);
        answer.Promise(isPromise, "PKT-1", new DateOnly(2027, 1, 4));
        answer.CountProofs(1, 0);
        var submitted = ticket.SubmitAnswer(Desk(ticket), answer, Domain.Catalog.ProofKind.AfterPhoto, Some.Monday);
        return submitted.Succeeded ? ticket.ApproveAnswer(Some.Liaison, answer, exempt: false, Some.Deadlines, Some.Monday) : submitted;
    }
}
