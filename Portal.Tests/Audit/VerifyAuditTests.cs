using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Audit;

namespace Portal.Tests.Audit;

public sealed class VerifyAuditTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_untouched_log_is_sound(Database database)
    {
        await using var host = await Lived(database);
        var summary = await Verify(host);
        Assert.Empty(summary.Faults);
        Assert.True(summary is { IsSound: true, Anchors: 1, Tickets: 20, Events: >= 80 });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task One_changed_row_is_found_by_number_and_sequence(Database database)
    {
        await using var host = await Lived(database);
        var one = await host.Store.Read(db => db.Events.Where(log => log.Position == 40).Select(log => new { log.Ticket.Number, log.Sequence }).SingleAsync());
        await Tamper(host, "UPDATE \"Events\" SET \"Late\" = NOT \"Late\" WHERE \"Position\" = 40");
        var fault = Assert.Single((await Verify(host)).Faults);
        Assert.Equal((one.Number, one.Sequence, 40L), (fault.Ticket, fault.Sequence, fault.Position));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_deleted_event_is_found(Database database)
    {
        await using var host = await Lived(database);
        await Tamper(host, "DELETE FROM \"Events\" WHERE \"Position\" = 40");
        Assert.False((await Verify(host)).IsSound);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_last_event_deleted_with_everything_that_points_to_it_is_found_by_the_seal(Database database)
    {
        await using var host = await Lived(database);
        var last = await host.Store.Read(db => db.Events.OrderByDescending(log => log.Position).Select(log => new { log.Position, log.TicketId, log.Sequence, log.PreviousHash }).FirstAsync());
        await Tamper(host, $"DELETE FROM \"Events\" WHERE \"Position\" = {last.Position}");
        Assert.True((await Verify(host)).FaultCount >= 3);
        await Tamper(host, $"UPDATE \"Tickets\" SET \"LastSequence\" = {last.Sequence - 1}, \"ChainHash\" = '{last.PreviousHash}' WHERE \"Id\" = {last.TicketId}");
        await Tamper(host, "UPDATE \"Counters\" SET \"Value\" = \"Value\" - 1 WHERE \"Name\" = 'event-position'");
        Assert.False((await Verify(host)).IsSound);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Times_finer_than_a_microsecond_are_no_fault(Database database)
    {
        await using var host = await PortalHost.Start(database);
        host.Clock.Pass(TimeSpan.FromTicks(1234567));
        await (await TicketCrowd.Gather(host)).Live(3, 6);
        Assert.True((await Verify(host)).IsSound);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Seals_follow_one_another(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (crowd, anchors) = (await TicketCrowd.Gather(host), host.Services.GetRequiredService<AnchorLog>());
        await crowd.Live(5, 10);
        await anchors.Run(Stop);
        await crowd.Live(5, 30);
        Assert.Equal(await anchors.Run(Stop), await host.Store.Read(db => db.Events.MaxAsync(one => one.Position)));
        Assert.True((await Verify(host)) is { IsSound: true, Anchors: 2 });
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<PortalHost> Lived(Database database)
    {
        var host = await PortalHost.Start(database);
        await (await TicketCrowd.Gather(host)).Live(20, 80);
        await host.Services.GetRequiredService<AnchorLog>().Run(Stop);
        return host;
    }

    private static Task<AuditSummary> Verify(PortalHost host) => host.Services.GetRequiredService<VerifyAudit>().Run(Stop);

    internal static async Task Tamper(PortalHost host, string sql)
    {
        var outcome = await host.Store.Write<Done>(async db =>
        {
            await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
                ? "DROP TRIGGER IF EXISTS \"Events_no_update\"; DROP TRIGGER IF EXISTS \"Events_no_delete\"; DROP TRIGGER IF EXISTS \"AdminEntries_no_update\"; DROP TRIGGER IF EXISTS \"AdminEntries_no_delete\";"
                : "DROP TRIGGER IF EXISTS events_unchanged ON \"Events\"; DROP TRIGGER IF EXISTS entries_unchanged ON \"AdminEntries\"");
            await db.Database.ExecuteSqlRawAsync(sql);
            return Done.It;
        });
        Assert.True(outcome.Succeeded);
    }
}
