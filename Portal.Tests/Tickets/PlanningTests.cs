using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

/// <summary>An aspiration ends with what planning says: in the RKPD of a year, under a programme, or not and why.</summary>
public sealed class PlanningTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task It_is_answered_by_a_plan_and_the_citizen_reads_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Filed();
        await town.Says(number, (ticket, pen) => ticket.Accept(town.Admin, town.Road.Id, ReportKind.Aspiration, ClockClass.NonSupervisory, pen.Deadlines, pen.Now));
        await town.Says(number, (ticket, pen) => ticket.Refer(town.Admin, town.Roads, [], [], pen.Deadlines, pen.Now));
        await town.Done(town.Operator, new TakeTicket(number, await town.Version(number)));
        var year = host.Clock.Now.Year + 1;
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Usulan Anda kami terima.")));
        Assert.Equal(TicketRefusals.PlanMissing, (await host.Enter(town.Operator, new SubmitAnswer(number, 1))).Refusal);
        await town.Done(town.Operator, new SaveAnswerDraft(number, 1, new DraftWords("Usulan Anda kami terima.", Plan: new Planning(PlanOutcome.Planned, year, "Peningkatan jalan desa"))));
        await town.Done(town.Operator, new SubmitAnswer(number, 2));
        await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        var view = (await host.Enter(Portal.Domain.Actor.Reporter((await town.Ticket(number)).Id), new FollowReport())).Value;
        Assert.Equal(new Planning(PlanOutcome.Planned, year, "Peningkatan jalan desa"), view.Answer?.Plan);
    }

    [Fact]
    public void A_plan_names_a_year_ahead_and_its_programme()
    {
        Assert.Equal(TicketRefusals.PlanYear, new Planning(PlanOutcome.Planned, 2025, "Program").Fault(2026));
        Assert.Equal(TicketRefusals.PlanYear, new Planning(PlanOutcome.Planned, null, "Program").Fault(2026));
        Assert.Equal(TicketRefusals.PlanProgramme, new Planning(PlanOutcome.Planned, 2027, " ").Fault(2026));
        Assert.Null(new Planning(PlanOutcome.NotPlanned, null, null).Fault(2026));
        Assert.Equal(ProofKind.None, Asked(ReportKind.Aspiration));
        Assert.Equal(ProofKind.AfterPhoto, Asked(ReportKind.Complaint));
    }

    private static ProofKind Asked(ReportKind kind)
    {
        var ticket = OnPaper.Filed();
        ticket.Accept(OnPaper.Admin, 1, kind, ClockClass.Simple, OnPaper.Deadlines, OnPaper.Monday);
        return ticket.ProofOf(ProofKind.AfterPhoto);
    }
}
