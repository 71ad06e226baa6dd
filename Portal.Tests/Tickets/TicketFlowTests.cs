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
        var ticket = OnPaper.TicketIn(from);
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
    public void The_table_is_as_long_as_it_was_when_it_was_last_read() => Assert.Equal(49, TicketFlow.Moves.Count);

    [Fact]
    public void An_illegal_move_names_the_state_and_the_act() =>
        Assert.Equal("ticket.illegal.closed.take", OnPaper.TicketIn(TicketState.Closed).Take(OnPaper.Operator, OnPaper.Monday).Refusal.Code);

    private static readonly DateTimeOffset Later = OnPaper.Monday.AddDays(60);

    private static Outcome<Done> Try(TicketAct act, Ticket ticket) => act switch
    {
        TicketAct.Accept => ticket.Accept(OnPaper.Admin, 1, ReportKind.Complaint, ClockClass.NonSupervisory, OnPaper.Deadlines, OnPaper.Monday),
        TicketAct.Ask => ticket.Ask(Desk(ticket), OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday),
        TicketAct.Hear => ticket.State == TicketState.AwaitingReporter ? ticket.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday) : TicketRefusals.NotDue,
        TicketAct.Refer => ticket.Refer(OnPaper.Admin, OnPaper.OwnAgency(), [], [], OnPaper.Deadlines, OnPaper.Monday),
        TicketAct.ForwardOutside => ticket.ForwardOutside(OnPaper.Admin, OnPaper.Outsider(), "S-1", OnPaper.Monday),
        TicketAct.RelayOutside => ticket.JudgeOutside(OnPaper.Admin, Domain.Referrals.ReplyVerdict.Answer, OnPaper.Outsider(), Answer.Begin(ticket.Id), null, true, OnPaper.Deadlines, OnPaper.Monday),
        TicketAct.Merge => ticket.MergeInto(OnPaper.Admin, OnPaper.Filed(), OnPaper.Monday),
        TicketAct.Unmerge => ticket.Unmerge(OnPaper.Admin, OnPaper.Monday),
        TicketAct.Archive => ticket.Archive(OnPaper.Admin, ArchiveReason.Unclear, null, OnPaper.Monday),
        TicketAct.Take => ticket.Take(Desk(ticket), OnPaper.Monday),
        TicketAct.Return => ticket.Return(Desk(ticket), OnPaper.Text(), null, null, OnPaper.Monday),
        TicketAct.Respond or TicketAct.Schedule => Answered(ticket, act == TicketAct.Schedule),
        TicketAct.Confirm => ticket.Confirm(OnPaper.Reporter, OnPaper.Monday),
        TicketAct.Reject => ticket.Reject(OnPaper.Reporter, OnPaper.Text(), OnPaper.Monday),
        TicketAct.Reopen => ticket.Reopen(OnPaper.Reporter, OnPaper.Text(), OnPaper.Monday),
        TicketAct.CloseByOfficer => ticket.CloseByOfficer(OnPaper.Admin, ClosingReason.SolvedOtherwise, null, OnPaper.Monday),
        TicketAct.Object => Objected(ticket),
        // A ticket that is at work again only takes note of the refusal.
        TicketAct.RefuseProof => ticket.State is TicketState.Answered or TicketState.Closed ? Refused(ticket) : TicketRefusals.NoReviewWaits,
        // The timer does these two, and other things to tickets in other states.
        TicketAct.CloseBySilence => ticket.State == TicketState.Answered ? ticket.TimerRang(Later) : TicketRefusals.NotDue,
        TicketAct.Withdraw => ticket.State == TicketState.AwaitingReporter ? ticket.TimerRang(Later) : TicketRefusals.NotDue,
    };

    // Only a request for public information that was answered, or is overdue, is objected to; the walk makes complaints.
    private static Outcome<Done> Objected(Ticket ticket)
    {
        foreach (var (name, value) in new (string, object)[] { (nameof(Ticket.Kind), ReportKind.InformationRequest), (nameof(Ticket.ClockClass), ClockClass.PublicInformation), (nameof(Ticket.ResolvePassed), true) })
            typeof(Ticket).GetProperty(name)!.SetValue(ticket, value);
        return ticket.Object(OnPaper.Reporter, Domain.Inquiries.ObjectionGround.NoResponse, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday);
    }

    private static Outcome<Done> Refused(Ticket ticket)
    {
        var answer = Answer.Begin(ticket.Id);
        return ticket.ReviewProof(OnPaper.Admin, answer, new ProofReview { AnswerId = answer.Id }, OnPaper.Text(), OnPaper.Monday);
    }

    private static Actor Desk(Ticket ticket) => ticket.AgencyId is null ? OnPaper.Admin : OnPaper.Operator;

    private static Outcome<Done> Answered(Ticket ticket, bool isPromise)
    {
        var answer = Answer.Begin(ticket.Id);
        answer.Rewrite(OnPaper.Operator, [1], "sidik", OnPaper.Monday);
        answer.Promise(isPromise, "PKT-1", new DateOnly(2027, 1, 4));
        answer.CountProofs(1, 0);
        var submitted = ticket.SubmitAnswer(Desk(ticket), answer, Domain.Catalog.ProofKind.AfterPhoto, OnPaper.Monday);
        return submitted.Succeeded ? ticket.ApproveAnswer(OnPaper.Liaison, answer, exempt: false, OnPaper.Deadlines, OnPaper.Monday) : submitted;
    }
}
