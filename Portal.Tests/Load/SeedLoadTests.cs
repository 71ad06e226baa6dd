using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Audit;
using Portal.Web.Board;
using Portal.Web.Load;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Load;

public sealed class SeedLoadTests
{
    // Tickets of the builders are numbered without the counter.
    private const int Count = 700, FarFromOthers = 500_000;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_was_loaded_is_chained_counted_and_found_like_what_people_did(Database database)
    {
        await using var desk = await Desk.Open(database);
        await desk.Host.Store.Write<Done>(async db => { await Some.Region(db, Some.Kepanjen, "Kepanjen", RegionLevel.Kecamatan); await db.CountUp("number-2026", FarFromOthers, default); return Done.It; });
        await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        await Some.FiledTicket(desk.Host);
        var stop = TestContext.Current.CancellationToken;
        var summary = await desk.Host.Services.GetRequiredService<SeedLoad>().Run(Count, 7, LoadPattern.BuiltIn, new Progress<string>(), stop);
        Assert.Equal(Count, summary.Tickets);
        var audit = await desk.Host.Services.GetRequiredService<VerifyAudit>().Run(stop);
        Assert.Equal((Count + 1, 0), (audit.Tickets, audit.FaultCount));
        Assert.True((await desk.Host.Services.GetRequiredService<RebuildFigures>().Run(stop)).Agrees);
        await Some.FiledTicket(desk.Host);
        var found = (await desk.Host.Enter(desk.Admin, new TicketQueue(new() { Words = "jalan", View = QueueView.All }))).Value;
        Assert.Equal(TicketQueue.PageSize, found.Rows.Count);
        Assert.All(found.Rows, row => Assert.Contains("jalan", row.Title + row.Fragment, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Stories_end_in_many_ways_and_no_timer_is_left_behind()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        await desk.Host.Store.Write<Done>(async db => { await Some.Region(db, Some.Kepanjen, "Kepanjen", RegionLevel.Kecamatan); await db.CountUp("number-2026", FarFromOthers, default); return Done.It; });
        await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        await desk.Host.Services.GetRequiredService<SeedLoad>().Run(Count, 7, LoadPattern.BuiltIn, new Progress<string>(), TestContext.Current.CancellationToken);
        var tickets = await desk.Host.Store.Read(db => db.Tickets.ToListAsync());
        Assert.Subset(tickets.Select(one => one.State).ToHashSet(), new HashSet<TicketState> { TicketState.Closed, TicketState.Archived, TicketState.InProgress, TicketState.Outside, TicketState.Returned });
        Assert.Equal(2, tickets.Select(one => one.ClosingKind).OfType<ClosingKind>().Distinct().Count());
        Assert.InRange(tickets.Count(one => one.State.IsOpen()), Count / 50, Count / 2);
        Assert.DoesNotContain(tickets, one => one.NextTimerAt < desk.Host.Clock.Now - TimeSpan.FromMinutes(2));
        Assert.Equal(Count, tickets.Select(one => one.Number).Distinct().Count());
    }

    [Fact]
    public async Task Indexes_that_were_taken_away_come_back_as_they_were()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var (indexes, before) = (new LoadIndexes(desk.Host.Store), await Names(desk));
        await indexes.Drop(TestContext.Current.CancellationToken);
        Assert.True((await Names(desk)).Count < before.Count - 10);
        await indexes.Restore(TestContext.Current.CancellationToken);
        Assert.Equal(before, await Names(desk));
    }

    [Fact]
    public async Task A_government_without_an_opd_gets_nothing()
    {
        await using var host = await PortalHost.Start();
        Assert.Equal(0, (await host.Services.GetRequiredService<SeedLoad>().Run(5, 1, LoadPattern.BuiltIn, new Progress<string>(), TestContext.Current.CancellationToken)).Tickets);
    }

    private static Task<List<string>> Names(Desk desk) =>
        desk.Host.Store.Read(db => db.Database.SqlQueryRaw<string>("""SELECT name || sql AS "Value" FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name""").ToListAsync());
}
