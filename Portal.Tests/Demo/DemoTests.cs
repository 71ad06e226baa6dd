using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Demo;

public sealed class DemoTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Development_fills_a_government_with_tickets_in_every_state(Database database)
    {
        await using var host = await PortalHost.Start(database, ("environment", "Development"));
        var tickets = await host.Store.Read(db => db.Tickets.ToListAsync());
        Assert.Equal((425, 20), (await host.Store.Read(db => db.Regions.CountAsync()), await host.Store.Read(db => db.Categories.CountAsync())));
        Assert.InRange(tickets.Count, 290, 320);
        Assert.Equal(Enum.GetValues<TicketState>(), tickets.Select(one => one.State).Distinct().Order());
        Assert.Equal(3, tickets.Select(one => one.ClosingKind).OfType<ClosingKind>().Distinct().Count());
        Assert.Contains(tickets, one => one.IsLate);
        Assert.Contains(tickets, one => one.HasDraftWaiting);
        Assert.Contains(tickets, one => one.Returns >= 2);
        Assert.All(tickets, one => Assert.True(one.ReceivedAt <= host.Clock.Now && one.ReceivedAt > host.Clock.Now.AddDays(-58)));
    }

    [Fact]
    public async Task Nothing_of_it_lies_in_the_future_and_nothing_is_owed_to_the_timer()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("environment", "Development"));
        Assert.False(await host.Store.Read(async db => (await db.Events.Select(one => one.At).ToListAsync()).Exists(at => at > host.Clock.Now)));
        Assert.False(await host.Store.Read(async db => (await db.Tickets.Select(one => one.NextTimerAt).ToListAsync()).Exists(at => at < host.Clock.Now)));
    }

    [Theory, InlineData("Test"), InlineData("Production")]
    public async Task It_never_exists_outside_Development(string environment)
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("environment", environment), ("AllowedHosts", "localhost"));
        Assert.False(await host.Store.Read(async db => await db.Tickets.AnyAsync() || await db.Agencies.AnyAsync() || await db.Users.AnyAsync()));
    }
}
