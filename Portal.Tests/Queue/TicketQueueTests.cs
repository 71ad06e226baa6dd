using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Tickets;

namespace Portal.Tests.Queue;

public sealed class TicketQueueTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Pages_follow_each_other_by_key_without_gap_or_repeat(Database database)
    {
        await using var desk = await Desk.Open(database);
        for (var filed = 0; filed < TicketQueue.PageSize + 3; filed++) await Some.FiledTicket(desk.Host, $"Laporan {filed}");
        var first = await Queue(desk, desk.Admin, new());
        var second = await Queue(desk, desk.Admin, new() { After = first.Next });
        Assert.Equal((TicketQueue.PageSize, 3), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(TicketQueue.PageSize + 3, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Null(second.Next);
        Assert.Equal("Laporan 0", first.Rows[0].Title);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Newest_first_pages_too(Database database)
    {
        await using var desk = await Desk.Open(database);
        for (var filed = 0; filed <= TicketQueue.PageSize; filed++)
        {
            desk.Host.Clock.Pass(TimeSpan.FromMinutes(1));
            await Some.FiledTicket(desk.Host, $"Laporan {filed}");
        }
        var first = await Queue(desk, desk.Admin, new() { View = QueueView.All, Sort = QueueSort.Newest });
        Assert.Equal("Laporan 25", first.Rows[0].Title);
        Assert.Equal("Laporan 0", Assert.Single((await Queue(desk, desk.Admin, new() { View = QueueView.All, Sort = QueueSort.Newest, After = first.Next })).Rows).Title);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_opd_sees_its_own_tickets_and_no_others(Database database)
    {
        await using var desk = await Desk.Open(database);
        var other = await Some.Agency(desk.Host, "DLH");
        var (mine, theirs) = (await Referred(desk, desk.Roads.Id), await Referred(desk, other.Id));
        var worker = await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        Assert.Equal(mine.Number, Assert.Single((await Queue(desk, worker, new() { View = QueueView.Unit })).Rows).Number);
        Assert.Empty((await Queue(desk, worker, new() { Words = theirs.Number })).Rows);
        Assert.All((await Queue(desk, worker, new())).Views, one => Assert.True(one.Count <= 1));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_camat_reads_by_tembusan_and_a_leader_reads_all_but_confidential(Database database)
    {
        await using var desk = await Desk.Open(database);
        var district = await Some.Agency(desk.Host, "KEC", region: Some.Kepanjen);
        var copied = await Referred(desk, desk.Roads.Id, district.Id);
        await Referred(desk, desk.Roads.Id);
        await Some.FiledTicket(desk.Host, visibility: Visibility.Confidential);
        var (camat, leader) = (await Some.OfficerOf(desk.Host, Role.Camat, district.Id), await Some.OfficerOf(desk.Host, Role.Leader));
        Assert.Equal(copied.Number, Assert.Single((await Queue(desk, camat, new())).Rows).Number);
        Assert.Equal(2, (await Queue(desk, leader, new())).Rows.Count);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Soon_and_late_follow_the_working_days(Database database)
    {
        await using var desk = await Desk.Open(database);
        await Some.FiledTicket(desk.Host);
        await Views(desk, soon: 0, late: 0);
        desk.Host.Clock.Pass(TimeSpan.FromDays(2));
        await Views(desk, soon: 1, late: 0);
        desk.Host.Clock.Pass(TimeSpan.FromDays(2));
        await Views(desk, soon: 0, late: 1);
    }

    [Theory]
    [InlineData("KM-2026-", 2), InlineData("km-2026", 2), InlineData("berlubang", 1), InlineData("parkir", 0), InlineData("lubang pasar", 1), InlineData("lubang gunung", 0)]
    public async Task Search_finds_numbers_and_published_words(string typed, int found)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host);
        await Some.FiledTicket(desk.Host);
        await desk.Host.Enter(desk.Admin, new Portal.Web.Triage.PublishReport(ticket.Number, ticket.Version, "Jalan berlubang", "Di depan pasar.", [], false));
        var sheet = await Queue(desk, desk.Admin, new() { Words = typed });
        Assert.Equal(found, sheet.Rows.Count);
        Assert.Null(sheet.View);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_view_filter_and_search_is_understood_by_the_database(Database database)
    {
        await using var desk = await Desk.Open(database);
        var worker = await Some.OfficerOf(desk.Host, Role.Liaison, desk.Roads.Id);
        foreach (var actor in new[] { desk.Admin, worker })
        foreach (var view in Enum.GetValues<QueueView>())
        {
            var ask = new QueueAsk { View = view, State = TicketState.Referred, Category = "jalan", Place = Some.Kepanjen, Agency = "DPUBM", Words = "lubang jalan", After = new(desk.Host.Clock.Now, 3) };
            Assert.Empty((await Queue(desk, actor, ask)).Rows);
        }
    }

    [Theory, InlineData(Role.SystemAdmin), InlineData(Role.AuditReader)]
    public async Task Roles_without_tickets_get_no_queue(Role role)
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        Assert.Equal(Refusal.NotFound, (await desk.Host.Enter(await Some.OfficerOf(desk.Host, role), new TicketQueue(new()))).Refusal);
    }

    private static async Task<QueueSheet> Queue(Desk desk, Actor actor, QueueAsk ask) => (await desk.Host.Enter(actor, new TicketQueue(ask))).Value;

    private static async Task Views(Desk desk, long soon, long late)
    {
        var views = (await Queue(desk, desk.Admin, new())).Views.ToDictionary(one => one.View, one => one.Count);
        Assert.Equal((soon, late), (views[QueueView.Soon], views[QueueView.Late]));
    }

    private static async Task<Ticket> Referred(Desk desk, int lead, params int[] copies)
    {
        var ticket = await desk.Accepted();
        var outcome = await desk.Host.Enter(desk.Admin, new Portal.Web.Triage.ReferReport(ticket.Number, ticket.Version, lead, copies));
        Assert.True(outcome.Succeeded);
        return ticket;
    }
}
