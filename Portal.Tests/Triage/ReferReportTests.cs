using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Tickets;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class ReferReportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_referral_has_one_lead_copies_and_a_due_date(Database database)
    {
        await using var desk = await Desk.Open(database);
        var district = await Some.Agency(desk.Host, "KEC", region: Some.Kepanjen);
        var ticket = await desk.Accepted();
        Assert.True((await desk.Host.Enter(desk.Admin, Refer(ticket, desk, district.Id, desk.Roads.Id))).Succeeded);
        var after = await desk.Again(ticket);
        Assert.Equal((TicketState.Referred, desk.Roads.Id), (after.State, after.AgencyId));
        Assert.Equal(district.Id, Assert.Single(after.Copies).AgencyId);
        Assert.Equal(after.FollowUpDueAt, after.DueAt);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_confidential_referral_names_the_active_liaisons_alone(Database database)
    {
        await using var desk = await Desk.Open(database);
        var liaison = await Some.OfficerOf(desk.Host, Role.Liaison, desk.Roads.Id);
        await Some.OfficerOf(desk.Host, Role.Liaison, desk.Roads.Id, endsOn: new DateOnly(2026, 10, 31));
        var worker = await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        var ticket = await desk.Accepted(Visibility.Confidential);
        await desk.Host.Enter(desk.Admin, Refer(ticket, desk));
        Assert.Equal(liaison.AccountId, Assert.Single((await desk.Again(ticket)).Named).AccountId);
        Assert.Single((await desk.Host.Enter(liaison, new TicketQueue(new() { View = QueueView.Unit }))).Value.Rows);
        Assert.Empty((await desk.Host.Enter(worker, new TicketQueue(new() { View = QueueView.Unit }))).Value.Rows);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_body_outside_cannot_lead(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await desk.Accepted();
        Assert.Equal("ticket.not-own-agency", (await desk.Host.Enter(desk.Admin, Refer(ticket, desk) with { LeadId = desk.Power.Id })).Refusal.Code);
    }

    [Fact]
    public async Task An_unaccepted_report_is_not_referred()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.Equal("ticket.illegal.received.refer", (await desk.Host.Enter(desk.Admin, Refer(ticket, desk))).Refusal.Code);
    }

    [Fact]
    public async Task An_operator_is_told_that_there_is_nothing()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await desk.Accepted();
        var worker = await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        Assert.Equal(Refusal.NotFound, (await desk.Host.Enter(worker, Refer(ticket, desk))).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_sheet_suggests_the_opd_and_ticks_the_kecamatan(Database database)
    {
        await using var desk = await Desk.Open(database);
        var district = await Some.Agency(desk.Host, "KEC", region: Some.Kepanjen);
        var sheet = (await desk.Host.Enter(desk.Admin, new OpenTriage((await desk.Accepted()).Number))).Value;
        Assert.Equal("DPUBM", sheet.OwnSuggestions[0].Agency.Code);
        Assert.Equal([district.Id], sheet.DefaultCopies);
        Assert.Equal(new DateOnly(2026, 11, 20), sheet.DueByClass[Portal.Domain.Sla.ClockClass.NonSupervisory].On);
    }

    private static ReferReport Refer(Ticket ticket, Desk desk, params int[] copies) => new(ticket.Number, ticket.Version, desk.Roads.Id, copies);
}
