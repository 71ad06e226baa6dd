using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Sla;

namespace Portal.Tests.SlaTimers;

public sealed class ClockBookTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_was_weighed_is_what_moves_after_saving(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (old, fresh) = (await town.InProgress(), await town.InProgress());
        await Recount(host);
        var promised = (await town.Ticket(old)).ResolveDueAt;
        // Seven working days from 2 November are over by now, fourteen are not.
        host.Clock.Pass(TimeSpan.FromDays(14));
        var draft = Draft(Today, ClockPolicy.Default with { NonSupervisory = 7, CeilingCalendarDays = 200 });
        var weight = (await host.Enter(town.SystemAdmin, new WeighClock(draft))).Value;
        Assert.Equal((2, 2, 2, 0, 2), (weight.Open, weight.Concerned, weight.Earlier, weight.Later, weight.BecomeLate));
        Assert.Equal(0, (await host.Enter(town.SystemAdmin, new WeighClock(draft with { FromOn = Today.AddDays(1) }))).Value.Moved);
        Assert.Equal(promised, (await town.Ticket(old)).ResolveDueAt);
        await town.Done(town.SystemAdmin, new SaveClock(draft));
        await Recount(host);
        Assert.Equal(0, await Recount(host));
        Assert.Equal(weight.Examples.Select(one => one.To), [(await town.Ticket(old)).ResolveDueAt, (await town.Ticket(fresh)).ResolveDueAt]);
        Assert.Equal(2, await host.Store.Read(db => db.Events.CountAsync(one => one.Type == TicketEventType.DueMoved)));
    }

    [Fact]
    public async Task A_version_for_later_leaves_what_was_promised_and_a_holiday_moves_it()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress();
        var promised = (await town.Ticket(number)).ResolveDueAt;
        await town.Done(town.SystemAdmin, new SaveClock(Draft(Today.AddDays(1), ClockPolicy.Default with { NonSupervisory = 3 })));
        await Recount(host);
        Assert.Equal(promised, (await town.Ticket(number)).ResolveDueAt);
        await town.Done(town.SystemAdmin, new ReadHolidayFile("date,name,type\n2026-11-10,Hari jadi kabupaten,libur_daerah\nbesok,Rusak,libur_daerah\n", Write: true));
        await Recount(host);
        // From Friday to Monday.
        Assert.Equal(promised.AddDays(3), (await town.Ticket(number)).ResolveDueAt);
        var why = (await host.Enter(town.Operator, new Portal.Web.Tickets.TicketClock(number))).Value.Why;
        Assert.Contains(why, sentence => sentence.Contains("Hari jadi kabupaten (10 November)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_clock_that_cannot_run_is_refused_and_nobody_else_sets_it()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var broken = new ClockDraft(null, ClockPolicy.Default with { Simple = 0 }, [new(null, null, null, 3)], [], "");
        var fields = (await host.Enter(town.SystemAdmin, new SaveClock(broken))).Refusals.Select(one => one.Field);
        Assert.Equal(["fromOn", "days", "exceptions", "week", "basis"], fields);
        foreach (var actor in new[] { town.Admin, town.Liaison, town.Leader, Actor.Nobody })
            Assert.Equal("not-found", (await host.Enter(actor, new SaveClock(Draft(Today, ClockPolicy.Default)))).Refusal.Code);
    }

    private static ClockDraft Draft(DateOnly fromOn, ClockPolicy policy) => new(fromOn, policy, [], OfficeDay.Usual, "Keputusan Bupati 188/1/2026");

    private static Task<int> Recount(PortalHost host) => host.Services.GetRequiredService<RecountDues>().Run(TestContext.Current.CancellationToken);
}
