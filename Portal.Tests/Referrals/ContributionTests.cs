using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Referrals;
using Portal.Web.Tickets;

namespace Portal.Tests.Referrals;

/// <summary>OPDs beside the lead: asked for a part, never for the answer.</summary>
public sealed class ContributionTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_contributor_hands_its_part_to_the_lead_and_reads_nobody_elses(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Helped();
        await town.Done(town.Operator, new AskContributor(number, await town.Version(number), town.Kepanjen.Id, "Umumkan di balai desa.", new DateOnly(2027, 1, 5)));
        Assert.Contains(number, (await host.Enter(town.OtherOperator, new TicketQueue(new QueueAsk { View = QueueView.Parts }))).Value.Rows.Select(one => one.Number));
        var own = (await host.Enter(town.OtherOperator, new OpenWays(number))).Value;
        Assert.Equal(("Angkut sampah di saluran itu.", null), (own.Parts[0].Instruction, own.Parts[1].Instruction));
        await town.Done(town.OtherOperator, new HandInPart(number, "Sudah kami angkut pagi ini."));
        Assert.Empty((await host.Enter(town.OtherOperator, new TicketQueue(new QueueAsk { View = QueueView.Parts }))).Value.Rows);
        Assert.Equal("Sudah kami angkut pagi ini.", (await host.Enter(town.Operator, new OpenWays(number))).Value.Parts[0].Part);
        Assert.Equal("ticket.read-only", (await host.Enter(town.OtherOperator, new WriteToReporter(number, await town.Version(number), "Sudah."))).Refusal.Code);
        var after = await town.Ticket(number);
        Assert.Equal((town.Roads.Id, TicketState.InProgress), (after.AgencyId, after.State));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Who_helps_finds_the_words_and_stands_beside_the_answer_with_the_deputy_who_approved_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Helped();
        var search = host.Services.GetRequiredService<Portal.Web.Search.SearchBook>();
        await search.CatchUp(CancellationToken.None);
        Assert.Equal([number], await Found(host, town.OtherOperator));
        await town.Done(town.OtherOperator, new HandInPart(number, "Sudah kami angkut pagi ini."));
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Lubang dan sampahnya sudah kami tangani.")));
        await town.Prove(number);
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
        var today = DateOnly.FromDateTime(host.Clock.Now.AddHours(7).DateTime);
        await town.Done(town.SystemAdmin, new Portal.Web.Admin.AppointDeputy(town.Roads.Id, town.Colleague.AccountId!.Value, Domain.Agencies.ActingAs.Plh, "800/17/2026", today, today.AddDays(5)));
        var deputy = Actor.Officer(town.Colleague.AccountId!.Value, "Sri Lestari", [Role.Operator, Role.Liaison], town.Roads.Id);
        await town.Done(deputy, new ApproveAnswer(number, await town.Version(number)));
        var given = Assert.Single((await host.Enter(town.Operator, new TicketAnswers(number))).Value.Given);
        Assert.Equal(("Plh.", "DLH"), (given.ActedAs, Assert.Single(given.Contributors)));
    }

    private static async Task<IEnumerable<string>> Found(PortalHost host, Actor who) => (await host.Enter(who, new TicketQueue(new QueueAsk { Words = "lubang" }))).Value.Rows.Select(one => one.Number);

    [Fact]
    public async Task Who_is_released_reads_no_more()
    {
        await using var host = await PortalHost.Start(Database.Sqlite);
        var town = await Some.Town(host);
        var number = await town.Helped();
        await town.Done(town.Operator, new ReleaseContributor(number, await town.Version(number), town.Parks.Id));
        Assert.Equal(Refusal.NotFound, (await host.Enter(town.OtherOperator, new OpenTicket(number))).Refusal);
        var lead = new AskContributor(number, await town.Version(number), town.Roads.Id, "Bantu.", new DateOnly(2027, 1, 4));
        Assert.Equal("contribution.is-lead", (await host.Enter(town.Operator, lead)).Refusal.Code);
        Assert.Equal("contribution.day-past", (await host.Enter(town.Operator, lead with { AgencyId = town.Parks.Id, DueOn = new DateOnly(2020, 1, 1) })).Refusal.Code);
        Assert.Equal("ticket.not-own-agency", (await host.Enter(town.Operator, lead with { AgencyId = town.Power.Id })).Refusal.Code);
    }

    [Fact]
    public void A_secret_is_not_shared_and_only_the_lead_counts()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        var helper = OnPaper.OwnAgency("DLH");
        Assert.Equal("contribution.is-lead", ticket.AskContributor(OnPaper.Operator, helper, OnPaper.Text(), new DateOnly(2026, 11, 5), OnPaper.Monday).Refusal.Code);
        var secret = OnPaper.Filed(Visibility.Confidential);
        Assert.Equal("contribution.needs-lead", secret.AskContributor(OnPaper.Admin, helper, OnPaper.Text(), new DateOnly(2026, 11, 5), OnPaper.Monday).Refusal.Code);
        OnPaper.Must(secret.Accept(OnPaper.Admin, 1, Domain.Reports.ReportKind.Complaint, Domain.Sla.ClockClass.NonSupervisory, OnPaper.Deadlines, OnPaper.Monday));
        OnPaper.Must(secret.Refer(OnPaper.Admin, OnPaper.OwnAgency(), [], [], OnPaper.Deadlines, OnPaper.Monday));
        Assert.Equal("contribution.secret", secret.AskContributor(OnPaper.Admin, helper, OnPaper.Text(), new DateOnly(2026, 11, 5), OnPaper.Monday).Refusal.Code);
    }
}
