using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Sla;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Tests.Storage;

public sealed class StoreTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Events_are_chained_and_numbered_in_commit_order(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var deadlines = await host.Services.GetRequiredService<WorkingDays>().Deadlines(TestContext.Current.CancellationToken);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(serial => File(host, deadlines, serial)));
        var events = await host.Store.Read(db => db.Events.OrderBy(one => one.Position).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 8).Select(position => (long)position), events.Select(one => one.Position));
        Assert.All(events, one => Assert.Equal(64, one.Hash.Length));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_database_itself_refuses_to_change_an_event(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await File(host, await host.Services.GetRequiredService<WorkingDays>().Deadlines(TestContext.Current.CancellationToken), 1);
        await Assert.ThrowsAnyAsync<Exception>(() => host.Store.Write<Done>(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Events\" SET \"Facts\" = '{}'");
            return Done.It;
        }));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_change_may_append_several_events(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await File(host, await host.Services.GetRequiredService<WorkingDays>().Deadlines(TestContext.Current.CancellationToken), 1);
        host.Clock.Pass(TimeSpan.FromDays(60));
        var outcome = await host.Store.Write<Done>(async db => (await db.Tickets.SingleAsync()).TimerRang(host.Clock.Now));
        Assert.True(outcome.Succeeded);
        // Filed, two deadlines passed, and the ladder took its highest step.
        Assert.Equal([1, 2, 3, 4], await host.Store.Read(db => db.Events.OrderBy(one => one.Position).Select(one => one.Position).ToListAsync()));
    }

    private static Task<Outcome<Done>> File(PortalHost host, Deadlines deadlines, int serial) => host.Store.Write(db =>
    {
        var report = new NewTicket(TicketNumber.Make("KM", 2026, serial), new Place("35.07", "35.07.13", null), host.Clock.Now, Actor.Nobody);
        db.Tickets.Add(Ticket.File(report, deadlines));
        return Task.FromResult<Outcome<Done>>(Done.It);
    });
}
