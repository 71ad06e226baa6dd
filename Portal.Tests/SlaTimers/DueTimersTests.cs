using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Sla;

namespace Portal.Tests.SlaTimers;

public sealed class DueTimersTests
{
    private static readonly Actor Officer = Actor.Officer(Guid.Empty, "Petugas", [Role.InstanceAdmin, Role.Liaison]);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_deadline_that_passes_is_one_event_strictly_after_its_moment(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var number = (await (await TicketCrowd.Gather(host)).File()).Value;
        var due = (await Read(host, number)).VerifyDueAt;
        Assert.Equal(0, await RingAt(host, due.AddMilliseconds(-1)));
        Assert.Equal(0, await RingAt(host, due));
        Assert.Equal(1, await RingAt(host, due.AddMilliseconds(1)));
        Assert.Equal(0, await RingAt(host, due.AddMilliseconds(2)));
        Assert.True((await Read(host, number)).IsLate);
        Assert.Equal([TicketEventType.Filed, TicketEventType.DeadlinePassed], await Events(host, number));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Silence_closes_an_answered_ticket_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var number = await Answered(host);
        var due = (await Read(host, number)).SilenceDueAt!.Value;
        Assert.Equal(0, await RingAt(host, due));
        Assert.Equal(1, await RingAt(host, due.AddMilliseconds(1)));
        Assert.Equal(0, await RingAt(host, due.AddDays(60)));
        var ticket = await Read(host, number);
        Assert.Equal((TicketState.Closed, ClosingKind.SilentReporter), (ticket.State, ticket.ClosingKind));
        Assert.Single(await Events(host, number), TicketEventType.ClosedBySilence);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_question_without_an_answer_withdraws_the_report_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var number = (await (await TicketCrowd.Gather(host)).File()).Value;
        await Change(host, number, (ticket, deadlines) => ticket.Ask(Officer, new TextRef(Guid.NewGuid(), "x"), deadlines, host.Clock.Now));
        var due = (await Read(host, number)).WithdrawDueAt!.Value;
        Assert.Equal(0, await RingAt(host, due));
        Assert.Equal(1, await RingAt(host, due.AddMilliseconds(1)));
        Assert.Equal(0, await RingAt(host, due.AddDays(60)));
        var ticket = await Read(host, number);
        Assert.Equal((TicketState.Archived, ArchiveReason.Withdrawn), (ticket.State, ticket.ArchiveReason));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Two_nodes_at_once_write_one_event(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var crowd = await TicketCrowd.Gather(host);
        for (var serial = 0; serial < 12; serial++) await crowd.File();
        host.Clock.Pass(TimeSpan.FromDays(60));
        var rung = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Timers(host).Ring(TestContext.Current.CancellationToken))));
        Assert.Equal(12, rung.Sum());
        var passed = await host.Store.Read(db => db.Events.Where(one => one.Type == TicketEventType.DeadlinePassed).GroupBy(one => one.TicketId).Select(one => one.Count()).ToListAsync());
        Assert.Equal(Enumerable.Repeat(2, 12), passed);
    }

    [Fact]
    public async Task Nobody_but_the_clock_rings_a_ticket()
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("not-found", (await host.Enter(Officer, new RingTicketTimer("KM-2026-00001-1"))).Refusal.Code);
    }

    private static DueTimers Timers(PortalHost host) => host.Services.GetRequiredService<DueTimers>();

    private static Task<int> RingAt(PortalHost host, DateTimeOffset now)
    {
        host.Clock.Now = now;
        return Timers(host).Ring(TestContext.Current.CancellationToken);
    }

    private static Task<Ticket> Read(PortalHost host, string number) => host.Store.Read(db => db.Tickets.SingleAsync(one => one.Number == number));

    private static Task<List<TicketEventType>> Events(PortalHost host, string number) =>
        host.Store.Read(db => db.Events.Where(one => one.Ticket.Number == number).OrderBy(one => one.Sequence).Select(one => one.Type).ToListAsync());

    private static async Task<string> Answered(PortalHost host)
    {
        var crowd = await TicketCrowd.Gather(host);
        var number = (await crowd.File()).Value;
        Assert.True((await crowd.Answer(number)).Succeeded);
        return number;
    }

    private static async Task Change(PortalHost host, string number, Func<Ticket, Domain.Sla.Deadlines, Outcome<Done>> change)
    {
        var deadlines = await host.Services.GetRequiredService<WorkingDays>().Deadlines();
        var outcome = await host.Store.Write<Done>(async db => change(await db.Tickets.Include(one => one.Pauses).SingleAsync(one => one.Number == number), deadlines));
        Assert.True(outcome.Succeeded);
    }
}
