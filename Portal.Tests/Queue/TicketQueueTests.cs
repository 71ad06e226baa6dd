using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Queue;

public sealed class TicketQueueTests
{
    // Tickets of the builders are numbered without the counter.
    private const int FarFromOthers = 500_000;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_can_be_narrowed_by_is_kept_until_somebody_changes_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        async Task<QueueChoices> Choices(Actor actor) => (await host.Enter(actor, new TicketQueue(new QueueAsk()))).Value.Choices;
        var (whole, desk) = (await Choices(town.Admin), await Choices(town.Operator));
        Assert.Same(desk, await Choices(town.Operator));
        Assert.NotSame(whole, desk);
        Assert.True((await host.Enter(town.SystemAdmin, new Portal.Web.Admin.SaveUnit(town.Operator.AgencyId!.Value, null, "UPT Jalan Selatan"))).Succeeded);
        Assert.Contains((await Choices(town.Operator)).Units, unit => unit.Text == "UPT Jalan Selatan");
        Assert.DoesNotContain((await Choices(town.OtherOperator)).Units, unit => unit.Text == "UPT Jalan Selatan");
        var fresh = await Choices(town.Operator);
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.NotSame(fresh, await Choices(town.Operator));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_message_on_what_has_ended_is_found_until_it_is_read(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (merged, answered) = (await town.Merged(), await town.Answered());
        foreach (var number in new[] { merged, answered }) Assert.True((await host.Enter(Actor.Reporter((await town.Ticket(number)).Id), new Portal.Web.Follow.ReporterWrites(number, "Ini bukan masalah yang sama.") { Address = "10.0.0.9" })).Succeeded);
        async Task<string> Found(Actor actor) => string.Join(' ', (await host.Enter(actor, new TicketQueue(new QueueAsk { View = QueueView.Messages }))).Value.Rows.Select(row => row.Number));
        Assert.Equal((merged, answered), (await Found(town.Admin), await Found(town.Operator)));
        Assert.Empty(await Found(town.OtherOperator));
        await town.Done(town.Admin, new MarkMessagesRead(merged, await town.Version(merged)));
        await town.Done(town.Operator, new WriteToReporter(answered, await town.Version(answered), "Terima kasih, kami periksa."));
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(("", ""), (await Found(town.Admin), await Found(town.Operator)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Pages_follow_each_other_by_key_without_gap_or_repeat(Database database)
    {
        await using var desk = await Desk.Open(database);
        for (var filed = 0; filed < TicketQueue.PageSize + 3; filed++) await Some.FiledTicket(desk.Host, $"Laporan {filed}");
        var first = await Queue(desk, desk.Admin, new());
        var second = await Queue(desk, desk.Admin, new() { After = first.Next });
        Assert.Equal((TicketQueue.PageSize, 3), (first.Rows.Count, second.Rows.Count));
        Assert.Equal(TicketQueue.PageSize + 3, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
        Assert.Equal((null, null), (second.Next, first.Previous));
        Assert.Equal("Laporan 0", first.Rows[0].Title);
        var back = await Queue(desk, desk.Admin, new() { Before = second.Previous });
        Assert.Equal(first.Rows.Select(row => row.Id), back.Rows.Select(row => row.Id));
        Assert.Equal((first.Next, null), (back.Next, back.Previous));
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

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_view_filter_and_search_is_understood_by_the_database(Database database)
    {
        await using var desk = await Desk.Open(database);
        var worker = await Some.OfficerOf(desk.Host, Role.Liaison, desk.Roads.Id);
        foreach (var actor in new[] { desk.Admin, worker })
        foreach (var view in Enum.GetValues<QueueView>())
        {
            var ask = new QueueAsk
            {
                View = view, State = TicketState.Referred, Kind = ReportKind.Complaint, Class = ClockClass.Normative, Channel = Channel.Letter, Category = "jalan", Place = Some.Kepanjen, Desa = "35.07.13.2004",
                Agency = "DPUBM", Unit = 1, Officer = Guid.Empty, Due = QueueDue.Week, Age = QueueAge.Older, Support = 2, Words = "lubang jalan", After = new(desk.Host.Clock.Now, 3),
            };
            Assert.Empty((await Queue(desk, actor, ask)).Rows);
        }
    }

    [Fact]
    public async Task Filters_by_promise_and_age_follow_the_day()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        await Some.FiledTicket(desk.Host);
        async Task<int> Shown(QueueAsk ask) => (await Queue(desk, desk.Admin, ask)).Rows.Count;
        Assert.Equal((1, 0, 1, 0), (await Shown(new() { Due = QueueDue.Week }), await Shown(new() { Due = QueueDue.Late }), await Shown(new() { Age = QueueAge.Week }), await Shown(new() { Age = QueueAge.Older })));
        desk.Host.Clock.Pass(TimeSpan.FromDays(62));
        Assert.Equal((0, 1, 0, 1), (await Shown(new() { Due = QueueDue.Week }), await Shown(new() { Due = QueueDue.Late }), await Shown(new() { Age = QueueAge.TwoMonths }), await Shown(new() { Age = QueueAge.Older })));
    }

    [Fact]
    public async Task A_view_counts_to_a_thousand_and_counts_anew_when_something_happened()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        await desk.Host.Store.Write<Done>(async db => { await Some.Region(db, Some.Kepanjen, "Kepanjen", RegionLevel.Kecamatan); await db.CountUp("number-2026", FarFromOthers, default); return Done.It; });
        var load = desk.Host.Services.GetRequiredService<Portal.Web.Load.SeedLoad>();
        await load.Run(QueueCounts.Most + 400, 3, Portal.Web.Load.LoadPattern.BuiltIn with { NeverClosed = 1 }, new Progress<string>(), TestContext.Current.CancellationToken);
        var before = (await Queue(desk, desk.Admin, new())).Views.ToDictionary(one => one.View, one => one.Count);
        Assert.Equal(QueueCounts.Most + 1, before[QueueView.All]);
        await Some.FiledTicket(desk.Host);
        Assert.Equal(before[QueueView.Incoming] + 1, (await Queue(desk, desk.Admin, new())).Views.First(one => one.View == QueueView.Incoming).Count);
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
