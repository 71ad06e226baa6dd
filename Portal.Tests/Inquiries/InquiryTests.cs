using Portal.Domain;
using Portal.Domain.Inquiries;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Inquiries;
using Portal.Web.Tickets;

namespace Portal.Tests.Inquiries;

/// <summary>Requests for public information run by UU 14/2008: ten working days and seven more, then the objection to the PPID's superior.</summary>
public sealed class InquiryTests
{
    [Fact]
    public void Seven_days_more_once_in_writing_and_before_the_due_day()
    {
        var ticket = Asked();
        var due = ticket.ResolveDueAt;
        Assert.Equal(OnPaper.Deadlines.Calendar.AddWorkingDays(new DateOnly(2026, 11, 2), 10), Day(due));
        Assert.Equal(InquiryRefusals.ExtendTooLate, ticket.ExtendInquiry(OnPaper.Operator, OnPaper.Text(), OnPaper.Deadlines, due.AddMinutes(1)).Refusal);
        Assert.True(ticket.ExtendInquiry(OnPaper.Operator, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        Assert.Equal(OnPaper.Deadlines.Calendar.AddWorkingDays(new DateOnly(2026, 11, 2), 17), Day(ticket.ResolveDueAt));
        Assert.Equal(InquiryRefusals.AlreadyExtended, ticket.ExtendInquiry(OnPaper.Operator, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday).Refusal);
        Assert.Equal(InquiryRefusals.NotInquiry, OnPaper.TicketIn(TicketState.InProgress).ExtendInquiry(OnPaper.Operator, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday).Refusal);
    }

    [Fact]
    public void Nothing_goes_out_undecided_and_nothing_is_closed_without_ground_and_test()
    {
        var (ticket, inquiry, answer) = (Asked(), new Inquiry(), Drafted());
        Assert.Equal(InquiryRefusals.NeedsDecision, ticket.SubmitAnswer(OnPaper.Operator, answer, Domain.Catalog.ProofKind.AfterPhoto, OnPaper.Monday, inquiry).Refusal);
        Assert.Equal(InquiryRefusals.NeedsGround, inquiry.Decide(InquiryDecision.Refused, null, "BA-1", Today, Today));
        Assert.Equal(InquiryRefusals.NeedsTest, inquiry.Decide(InquiryDecision.Partly, ExemptionGround.Defence, " ", Today, Today));
        Assert.Null(inquiry.Decide(InquiryDecision.Refused, ExemptionGround.Defence, "BA-1", Today, Today));
        Assert.True(ticket.SubmitAnswer(OnPaper.Operator, answer, Domain.Catalog.ProofKind.AfterPhoto, OnPaper.Monday, inquiry).Succeeded);
        Assert.Null(inquiry.Decide(InquiryDecision.Granted, ExemptionGround.Defence, "BA-1", Today, Today));
        Assert.Null(inquiry.Ground);
    }

    [Fact]
    public void An_objection_has_thirty_working_days_and_a_clock_of_thirty()
    {
        var ticket = Answered();
        Assert.Equal(InquiryRefusals.ObjectInstead, ticket.Reject(OnPaper.Reporter, OnPaper.Text(), OnPaper.Monday).Refusal);
        var last = ticket.ObjectionUntil(OnPaper.Deadlines)!.Value;
        Assert.Equal(OnPaper.Deadlines.Calendar.AddWorkingDays(Today, 30), Day(last));
        Assert.Equal(InquiryRefusals.ObjectionClosed, ticket.Object(OnPaper.Reporter, ObjectionGround.Exemption, OnPaper.Text(), OnPaper.Deadlines, last.AddSeconds(2)).Refusal);
        // Ten days of silence close it; the right to object outlives that.
        Assert.True(ticket.TimerRang(ticket.SilenceDueAt!.Value.AddSeconds(1)).Succeeded);
        Assert.True(ticket.Object(OnPaper.Reporter, ObjectionGround.Exemption, OnPaper.Text(), OnPaper.Deadlines, last).Succeeded);
        Assert.Equal((TicketState.Reopened, true, null), (ticket.State, ticket.AwaitsObjection, ticket.ClosedAt));
        Assert.Equal(OnPaper.Deadlines.Calendar.AddWorkingDays(Day(last), 30), Day(ticket.ResolveDueAt));
        Assert.Equal(InquiryRefusals.ObjectionWaits, ticket.Take(OnPaper.Operator, last).Refusal);
        Assert.Equal(InquiryRefusals.ObjectionWaits, ticket.ForwardOutside(OnPaper.Admin, OnPaper.Outsider(), "S-1", last).Refusal);
        Assert.Equal(InquiryRefusals.KeepsClass, ticket.Reclassify(OnPaper.Admin, 1, ReportKind.Complaint, ClockClass.Simple, OnPaper.Deadlines, last).Refusal);
    }

    [Fact]
    public void Silence_of_the_PPID_may_be_objected_to_from_the_day_after_its_due_day()
    {
        var ticket = Asked();
        Assert.Null(ticket.ObjectionUntil(OnPaper.Deadlines));
        Assert.True(ticket.TimerRang(ticket.ResolveDueAt.AddSeconds(1)).Succeeded);
        Assert.True(ticket.Object(OnPaper.Reporter, ObjectionGround.NoResponse, OnPaper.Text(), OnPaper.Deadlines, ticket.ResolveDueAt.AddDays(1)).Succeeded);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_citizen_objects_the_superior_declines_and_the_commission_is_named(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Decided();
        var reporter = Actor.Reporter((await town.Ticket(number)).Id);
        var decided = (await host.Enter(reporter, new FollowReport())).Value.Inquiry!;
        Assert.Equal((InquiryDecision.Refused, ExemptionGround.PersonalSecrets, "BA-1/2026", true), (decided.Decision!.Value, decided.Ground!.Value, decided.TestNumber, decided.ObjectUntil is not null));
        await town.Done(reporter, new ObjectToDecision(number, ObjectionGround.Exemption, "Angkanya tidak rahasia."));
        Assert.NotNull((await host.Enter(reporter, new FollowReport())).Value.Inquiry!.SuperiorDueOn);
        Assert.Equal(InquiryRefusals.ObjectionWaits, (await host.Enter(town.Operator, new TakeTicket(number, await town.Version(number)))).Refusal);
        host.Clock.Pass(TimeSpan.FromDays(1));
        await town.Done(town.Admin, new AnswerObjection(number, await town.Version(number), ObjectionVerdict.Declined, "S-77/2026", DateOnly.FromDateTime(host.Clock.Now.Date), "Nama penerima tetap rahasia pribadi."));
        var view = (await host.Enter(reporter, new FollowReport())).Value;
        Assert.Equal((TicketState.Answered, ObjectionVerdict.Declined, null, "Nama penerima tetap rahasia pribadi."), (view.State, view.Inquiry!.Verdict!.Value, view.Inquiry.ObjectUntil, view.Answer!.Text));
        Assert.Equal(view.Inquiry.Superior, view.Answer.From);
        Assert.NotNull(view.Inquiry.CommissionUntil);
        // Who takes their data along takes their objection and its answer along.
        var copy = await Follow.ErasureTests.Unzip((await host.Enter(reporter, new CopyOfReport())).Value);
        foreach (var told in new[] { "Angkanya tidak rahasia.", "Nama penerima tetap rahasia pribadi." }) Assert.All(["data.html", "data.json"], name => Assert.Contains(told, copy[name], StringComparison.Ordinal));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_accepted_objection_puts_the_PPID_to_work_again(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Objected();
        await town.Done(town.Admin, new AnswerObjection(number, await town.Version(number), ObjectionVerdict.Accepted, "S-77/2026", DateOnly.FromDateTime(host.Clock.Now.Date), "Berikan angkanya per kecamatan."));
        Assert.Equal((TicketState.InProgress, false), ((await town.Ticket(number)).State, (await town.Ticket(number)).AwaitsObjection));
        Assert.Equal("Berikan angkanya per kecamatan.", (await host.Enter(town.Operator, new OpenInquiry(number))).Value.VerdictWords);
    }

    [Fact]
    public void Who_wrote_the_decision_does_not_write_down_its_objections_answer()
    {
        var ticket = Answered();
        Assert.True(ticket.Object(OnPaper.Reporter, ObjectionGround.Fee, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        Outcome<Done> Answer(Actor writer) => ticket.AnswerObjection(OnPaper.Admin, new Inquiry(), ObjectionVerdict.Accepted, "S-1", Today, OnPaper.Text(), Drafted(writer), Drafted(), OnPaper.Deadlines, OnPaper.Monday);
        Assert.Equal(InquiryRefusals.OwnDecision, Answer(OnPaper.Admin).Refusal);
        Assert.True(Answer(OnPaper.Operator).Succeeded);
    }

    private static readonly DateOnly Today = new(2026, 11, 2);

    private static DateOnly Day(DateTimeOffset at) => OnPaper.Deadlines.Calendar.LocalDay(at);

    private static Ticket Asked()
    {
        var ticket = OnPaper.Filed();
        Assert.True(ticket.Accept(OnPaper.Admin, 1, ReportKind.InformationRequest, ClockClass.PublicInformation, OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        Assert.True(ticket.Refer(OnPaper.Admin, OnPaper.OwnAgency(), [], [], OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        Assert.True(ticket.Take(OnPaper.Operator, OnPaper.Monday).Succeeded);
        return ticket;
    }

    private static Answer Drafted(Actor? by = null)
    {
        var answer = Answer.Begin(0);
        answer.Rewrite(by ?? OnPaper.Operator, [1], "sidik", OnPaper.Monday);
        return answer;
    }

    private static Ticket Answered()
    {
        var (ticket, answer, inquiry) = (Asked(), Drafted(), new Inquiry());
        Assert.Null(inquiry.Decide(InquiryDecision.Granted, null, null, null, Today));
        Assert.True(ticket.SubmitAnswer(OnPaper.Operator, answer, Domain.Catalog.ProofKind.AfterPhoto, OnPaper.Monday, inquiry).Succeeded);
        Assert.True(ticket.ApproveAnswer(OnPaper.Liaison, answer, false, OnPaper.Deadlines, OnPaper.Monday).Succeeded);
        return ticket;
    }
}
