using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Public;

namespace Portal.Tests.Public;

/// <summary>The public figures against plain SQL that knows nothing of how they are counted.</summary>
public sealed class TransparencyTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Random_tickets_are_counted_as_plain_sql_counts_them(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await PublicCrowd.Fill(host, seed: 7);
        var (all, october) = (await Count(host, new CountTransparency()), await Count(host, new CountTransparency(2026, 10)));
        foreach (var (figures, period) in new[] { (all, ""), (october, await PublicCrowd.October(host)) })
        {
            Assert.Equal(await Sql(host, $"1 = 1 {period}"), figures.Whole.Received);
            Assert.Equal(await Sql(host, $"\"State\" NOT IN ('Closed', 'Outside', 'Duplicate', 'Archived') {period}"), figures.Whole.Open);
            foreach (var kind in Enum.GetValues<ClosingKind>()) Assert.Equal(await Sql(host, $"\"State\" = 'Closed' AND \"ClosingKind\" = '{kind}' {period}"), figures.Whole.Of(kind).Count);
            Assert.Equal(await Sql(host, $"\"State\" = 'Outside' {period}"), figures.Whole.Outside);
            Assert.Equal(await Sql(host, $"{Late} {period}"), figures.Whole.Late);
            foreach (var row in figures.Areas.Where(row => row.Code.Length > 0)) Assert.Equal(await Sql(host, $"\"KecamatanCode\" = '{row.Code}' AND \"Visibility\" < 2 {period}"), row.Received);
        }
        Assert.True(all.Whole.Late > 0 && all.Whole.Received > october.Whole.Received && october.Whole.Received > 0);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Times_run_from_receipt_to_the_first_word_and_to_the_end(Database database)
    {
        await using var host = await PortalHost.Start(database);
        for (var days = 1; days <= 5; days++) await PublicCrowd.Confirmed(host, answered: TimeSpan.FromDays(days), confirmed: TimeSpan.FromDays(1));
        var row = Assert.Single((await Count(host, new CountTransparency(2026))).Agencies);
        Assert.Equal(new Spread(5, TimeSpan.FromDays(3), TimeSpan.FromDays(5)), row.FirstAnswer);
        Assert.Equal(new Spread(5, TimeSpan.FromDays(4), TimeSpan.FromDays(6)), row.Confirmed);
        Assert.Equal(default, row.Silent);
    }

    [Fact]
    public async Task Confidential_reports_are_in_the_whole_and_in_no_part()
    {
        await using var host = await PortalHost.Start();
        await Some.TicketIn(host, TicketState.InProgress, new() { Visibility = Visibility.Confidential, Kecamatan = "35.07.20" });
        await Some.TicketIn(host, TicketState.InProgress);
        var figures = await Count(host, new CountTransparency(2026));
        Assert.Equal((2, 1), (figures.Whole.Received, figures.Confidential.Received));
        foreach (var part in new[] { figures.Agencies, figures.Areas, figures.Categories }) Assert.Equal(1, part.Sum(row => row.Received));
    }

    [Fact]
    public async Task A_new_year_does_not_hide_what_is_still_open()
    {
        await using var host = await PortalHost.Start();
        await Some.TicketIn(host, TicketState.InProgress);
        await Some.TicketIn(host, TicketState.Closed);
        host.Clock.Pass(TimeSpan.FromDays(90));
        var figures = await Count(host, new CountTransparency(2027));
        Assert.Equal((0, 1, 2026), (figures.Whole.Received, figures.OlderOpen, figures.FirstYear));
    }

    [Fact]
    public async Task An_answer_is_kept_for_half_a_minute_and_then_counted_again()
    {
        await using var host = await PortalHost.Start();
        Assert.Equal(0, (await Count(host, new CountTransparency())).Whole.Received);
        await Some.TicketIn(host, TicketState.Received);
        Assert.Equal(0, (await Count(host, new CountTransparency())).Whole.Received);
        host.Clock.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(1, (await Count(host, new CountTransparency())).Whole.Received);
    }

    [Theory, InlineData(1999, null), InlineData(2026, 13), InlineData(null, 3)]
    public async Task A_period_that_is_none_is_refused(int? year, int? month)
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("shape", (await host.Enter(Actor.Nobody, new CountTransparency(year, month))).Refusal.Code);
    }

    private const string Late = """
        "State" NOT IN ('Closed', 'Outside', 'Duplicate', 'Archived', 'AwaitingReporter', 'Answered')
        AND ("ResolvePassed" = TRUE OR ("State" = 'Received' AND "VerifyPassed" = TRUE) OR ("State" = 'Referred' AND "FollowUpPassed" = TRUE))
        """;

    private static async Task<Transparency> Count(PortalHost host, CountTransparency asked) => (await host.Enter(Actor.Nobody, asked)).Value;

    private static Task<int> Sql(PortalHost host, string where) =>
        host.Store.Read(db => db.Database.SqlQueryRaw<int>(string.Create(CultureInfo.InvariantCulture, $"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"Tickets\" WHERE {where}")).SingleAsync());
}
