using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Tests.Kit;
using Portal.Web.Board;

namespace Portal.Tests.Board;

public sealed class FigureBookTests
{
    // Written against the tickets alone, so that a wrong cell and a wrong event cannot agree.
    private const string Count = """
        SELECT "State", COALESCE("AgencyId", 0) AS "AgencyId", COALESCE("KecamatanCode", '') AS "KecamatanCode", COALESCE("CategoryId", 0) AS "CategoryId", "Kind",
               COALESCE("ClosingKind", '') AS "Closing",
               CASE WHEN "State" IN ('Received', 'Verified', 'Referred', 'InProgress', 'Scheduled', 'Reopened', 'Returned')
                     AND ("ResolvePassed" OR ("State" = 'Received' AND "VerifyPassed") OR ("State" = 'Referred' AND "FollowUpPassed")) THEN 1 ELSE 0 END AS "Late",
               CAST(COUNT(*) AS INTEGER) AS "Count"
        FROM "Tickets" GROUP BY 1, 2, 3, 4, 5, 6, 7
        """;

    private const int Block = 1000;
    private static readonly int Events = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_EVENTS") ?? "240", CultureInfo.InvariantCulture);

    /// <summary>PORTAL_TEST_EVENTS says how many events, compared after every thousand; a hundred thousand take their time.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Live_figures_equal_an_independent_count_over_the_tickets(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var crowd = await TicketCrowd.Gather(host);
        while (crowd.Events < Events)
        {
            // About six things happen to a ticket before it comes to rest.
            var next = Math.Min(Block, Events - crowd.Events);
            await crowd.Live(Math.Max(1, next / 6), crowd.Events + next);
            await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
            var counted = await host.Store.Read(db => db.Database.SqlQueryRaw<Row>(Count).ToListAsync());
            Assert.Equal(crowd.Filed, counted.Sum(row => row.Count));
            Assert.Contains(counted, row => row.Late == 1);
            Assert.Contains(counted, row => row.Closing.Length > 0);
            foreach (var period in new[] { FigurePeriod.Day, FigurePeriod.Month, FigurePeriod.Year }) Assert.Equal(counted.OrderBy(Sorted), (await Cells(host, period)).OrderBy(Sorted));
        }
    }

    [Fact]
    public async Task Rolled_cells_keep_one_thing_apart_and_lose_nothing()
    {
        await using var host = await PortalHost.Start();
        await Crowd(host);
        var counted = await host.Store.Read(db => db.Database.SqlQueryRaw<Row>(Count).ToListAsync());
        Assert.Equal(Rolled(counted, row => row.AgencyId), Rolled(await Cells(host, FigurePeriod.MonthOfAgency), row => row.AgencyId));
        Assert.Equal(Rolled(counted, row => row.KecamatanCode), Rolled(await Cells(host, FigurePeriod.MonthOfArea), row => row.KecamatanCode));
        Assert.Equal(Rolled(counted, row => row.CategoryId), Rolled(await Cells(host, FigurePeriod.MonthOfCategory), row => row.CategoryId));
        Assert.Equal(Rolled(counted, row => row.AgencyId), Rolled(await Cells(host, FigurePeriod.AllOfAgency), row => row.AgencyId));
        Assert.Equal(Rolled(counted, row => row.KecamatanCode), Rolled(await Cells(host, FigurePeriod.AllOfArea), row => row.KecamatanCode));
        var tallies = await host.Store.Read(db => db.FigureTallies.ToListAsync());
        var told = Told(tallies, FigurePeriod.Month, tally => tally.AgencyId >= 0);
        Assert.NotEmpty(told);
        Assert.Equal(told, Told(tallies, FigurePeriod.Year, _ => true));
        Assert.Equal(told, Told(tallies, FigurePeriod.Day, tally => tally.AgencyId >= 0));
        Assert.Equal(told, Told(tallies, FigurePeriod.Day, tally => tally.AgencyId == FigureTally.AllAgencies));
    }

    private static IEnumerable<string> Rolled<TKey>(IEnumerable<Row> rows, Func<Row, TKey> by) =>
        rows.GroupBy(row => (By: by(row), row.State, row.Closing, row.Late)).Select(group => $"{group.Key} {group.Sum(row => row.Count)}").Order(StringComparer.Ordinal);

    // Over the events alone: what went in and out, and how the log words an ending.
    private const string CountFlows = """
        SELECT 'Received' AS "Flow", CAST(COUNT(*) AS INTEGER) AS "Count" FROM "Events" WHERE "Sequence" = 1
        UNION ALL SELECT 'Reopened', CAST(COUNT(*) AS INTEGER) FROM "Events" WHERE "Type" IN ('Rejected', 'Reopened')
        UNION ALL SELECT 'ClosedConfirmed', CAST(COUNT(*) AS INTEGER) FROM "Events" WHERE "Type" = 'Confirmed'
        UNION ALL SELECT 'ClosedSilent', CAST(COUNT(*) AS INTEGER) FROM "Events" WHERE "Type" = 'ClosedBySilence'
        UNION ALL SELECT 'ClosedByOfficer', CAST(COUNT(*) AS INTEGER) FROM "Events" WHERE "Type" = 'ClosedByOfficer'
        UNION ALL SELECT 'Answered', CAST(COUNT(DISTINCT "TicketId") AS INTEGER) FROM "Events" WHERE "Type" = 'AnswerApproved'
        """;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Flows_equal_an_independent_count_over_the_events(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Crowd(host);
        var counted = await host.Store.Read(db => db.Database.SqlQueryRaw<FlowRow>(CountFlows).ToListAsync());
        var flows = await host.Store.Read(db => db.FigureTallies.Where(one => one.Period == FigurePeriod.Month).ToListAsync());
        int Sum(FigureFlow flow) => flows.Where(one => one.Flow == flow).Sum(one => one.Count);
        Assert.All(counted, row => Assert.Equal($"{row.Flow} {row.Count}", $"{row.Flow} {Sum(Enum.Parse<FigureFlow>(row.Flow))}"));
        Assert.True(counted.Count(row => row.Count > 0) > 1);
        var board = await host.Services.GetRequiredService<FigureReading>().Read(Stop);
        Assert.Equal((board.Open, board.Late), (Sum(FigureFlow.Opened) - Sum(FigureFlow.Settled), Sum(FigureFlow.TurnedLate) - Sum(FigureFlow.NoLongerLate)));
        Assert.Equal((board.Open, board.Late), (board.OpenTrend[^1], board.LateTrend[^1]));
    }

    [Fact]
    public async Task Figures_of_an_earlier_form_are_counted_again_at_the_first_look()
    {
        await using var host = await PortalHost.Start();
        await Crowd(host);
        await host.Store.Write<Done>(async db => { await db.FigureTallies.ExecuteDeleteAsync(); await db.Settings.Where(one => one.Name == "figures-form").ExecuteDeleteAsync(); return Done.It; });
        var later = ActivatorUtilities.CreateInstance<FigureBook>(host.Services);
        await later.CatchUp(Stop);
        Assert.True((await host.Services.GetRequiredService<RebuildFigures>().Run(Stop)).Agrees);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Days_are_the_local_days_of_receipt(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Crowd(host);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
        var received = await host.Store.Read(db => db.Tickets.Select(one => one.ReceivedAt).ToListAsync());
        var days = await host.Store.Read(db => db.Figures.Where(cell => cell.Period == FigurePeriod.Day).GroupBy(cell => cell.On).Select(day => new { day.Key, Count = day.Sum(cell => cell.Count) }).ToDictionaryAsync(day => day.Key, day => day.Count));
        Assert.Equal(received.GroupBy(at => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime)).ToDictionary(day => day.Key, day => day.Count()), days);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_rebuild_agrees_with_the_live_figures(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Crowd(host);
        var summary = await host.Services.GetRequiredService<RebuildFigures>().Run(Stop);
        Assert.True(summary.Agrees);
        Assert.Equal(40, summary.Tickets);
        Assert.True(summary.Position >= 180);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_rebuild_finds_a_wrong_cell_and_puts_it_right(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Crowd(host);
        await host.Store.Write<Done>(async db => { await db.Database.ExecuteSqlRawAsync("UPDATE \"Figures\" SET \"Count\" = \"Count\" + 1 WHERE \"Id\" = (SELECT MIN(\"Id\") FROM \"Figures\")"); return Done.It; });
        var rebuild = host.Services.GetRequiredService<RebuildFigures>();
        Assert.Equal(1, (await rebuild.Run(Stop)).Differences);
        Assert.True((await rebuild.Run(Stop)).Agrees);
        Assert.Equal(40, (await Cells(host, FigurePeriod.Year)).Sum(row => row.Count));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Four_projectors_at_once_count_every_event_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await (await TicketCrowd.Gather(host)).Live(20, 60);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Services.GetRequiredService<FigureBook>().CatchUp(Stop))));
        Assert.True((await host.Services.GetRequiredService<RebuildFigures>().Run(Stop)).Agrees);
        Assert.Equal(20, (await Cells(host, FigurePeriod.Year)).Sum(row => row.Count));
    }

    private static IEnumerable<string> Told(IEnumerable<FigureTally> tallies, FigurePeriod period, Func<FigureTally, bool> counts) =>
        tallies.Where(one => one.Period == period && counts(one)).GroupBy(one => one.Flow).Select(group => $"{group.Key} {group.Sum(one => one.Count)}").Order(StringComparer.Ordinal).ToList();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Crowd(PortalHost host)
    {
        await (await TicketCrowd.Gather(host)).Live(40, 240);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
    }

    private static async Task<List<Row>> Cells(PortalHost host, FigurePeriod period) =>
        [.. (await host.Store.Read(db => db.Figures.Where(cell => cell.Period == period).ToListAsync()))
            .GroupBy(cell => new { cell.State, cell.AgencyId, cell.KecamatanCode, cell.CategoryId, cell.Kind, cell.Closing, cell.Late })
            .Select(cell => new Row(cell.Key.State.ToString(), cell.Key.AgencyId, cell.Key.KecamatanCode, cell.Key.CategoryId, cell.Key.Kind.ToString(), cell.Key.Closing, cell.Key.Late ? 1 : 0, cell.Sum(one => one.Count)))];

    private static string Sorted(Row row) => row.ToString();

    private sealed record FlowRow(string Flow, int Count);

    private sealed record Row(string State, int AgencyId, string KecamatanCode, int CategoryId, string Kind, string Closing, int Late, int Count);
}
