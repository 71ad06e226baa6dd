using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Triage;

namespace Portal.Tests.Triage;

public sealed class AcceptReportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Accepting_settles_category_kind_and_clock(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.True((await desk.Host.Enter(desk.Admin, Accept(ticket, desk))).Succeeded);
        var after = await desk.Again(ticket);
        Assert.Equal((TicketState.Verified, desk.Category.Id, ClockClass.Simple), (after.State, after.CategoryId, after.ClockClass));
        Assert.Equal(after.ResolveDueAt, after.DueAt);
        Assert.True(after.DueAt < ticket.ResolveDueAt);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_second_acceptance_is_refused(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await desk.Accepted();
        var outcome = await desk.Host.Enter(desk.Admin, Accept(ticket, desk));
        Assert.Equal("ticket.illegal.verified.accept", outcome.Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_older_version_is_refused(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await Some.FiledTicket(desk.Host);
        await desk.Host.Enter(desk.Admin, new SavePublication(ticket.Number, ticket.Version, "Judul", "Teks", false));
        Assert.Equal("ticket.changed", (await desk.Host.Enter(desk.Admin, Accept(ticket, desk))).Refusal.Code);
    }

    [Theory, InlineData(Role.Operator), InlineData(Role.Liaison), InlineData(Role.Leader), InlineData(Role.Camat), InlineData(Role.Inspector), InlineData(Role.SystemAdmin), InlineData(Role.AuditReader)]
    public async Task Every_other_role_is_told_that_there_is_nothing(Role role)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        var other = await Some.OfficerOf(desk.Host, role, desk.Roads.Id);
        Assert.Equal(Refusal.NotFound, (await desk.Host.Enter(other, Accept(ticket, desk))).Refusal);
    }

    [Fact]
    public async Task A_category_that_does_not_exist_is_refused()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        Assert.Equal("ticket.needs-category", (await desk.Host.Enter(desk.Admin, Accept(ticket, desk) with { CategoryId = 99 })).Refusal.Code);
        Assert.Equal("shape", (await desk.Host.Enter(desk.Admin, Accept(ticket, desk) with { CategoryId = 0 })).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Reclassifying_keeps_the_start_of_the_clock(Database database)
    {
        await using var desk = await Desk.Open(database);
        var ticket = await desk.Accepted();
        desk.Host.Clock.Pass(TimeSpan.FromDays(3));
        var outcome = await desk.Host.Enter(desk.Admin, new ReclassifyReport(ticket.Number, ticket.Version, desk.Category.Id, ReportKind.Complaint, ClockClass.Normative));
        Assert.True(outcome.Succeeded);
        Assert.Equal(new DateOnly(2026, 11, 9), DateOnly.FromDateTime((await desk.Again(ticket)).ResolveDueAt.UtcDateTime));
    }

    private static AcceptReport Accept(Ticket ticket, Desk desk) => new(ticket.Number, ticket.Version, desk.Category.Id, ReportKind.Complaint, ClockClass.Simple);
}
