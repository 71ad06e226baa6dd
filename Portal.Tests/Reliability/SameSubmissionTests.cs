using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Kit;

namespace Portal.Tests.Reliability;

/// <summary>PORTAL_TEST_SUBMISSIONS says how many submissions are sent fifty times at once; a thousand take some minutes.</summary>
public sealed class SameSubmissionTests
{
    private const int Presses = 50, AtOnce = 8;

    private static int Submissions => int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_SUBMISSIONS") ?? "20", CultureInfo.InvariantCulture);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Many_people_press_fifty_times_at_once_and_each_has_one_report(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var filings = Enumerable.Range(0, Submissions).Select(_ => Some.Filing()).ToList();
        using var room = new SemaphoreSlim(AtOnce);
        var receipts = await Task.WhenAll(filings.SelectMany(filing => Enumerable.Range(0, Presses).Select(_ => Task.Run(async () =>
        {
            await room.WaitAsync(TestContext.Current.CancellationToken);
            // A press refused as busy is pressed again, as a person would.
            try { while (true) if (await host.Enter(Actor.Nobody, filing) is { Succeeded: true } done) return (filing.SubmissionId, done.Value.Number); }
            finally { room.Release(); }
        }))));
        Assert.Equal(filings.Count, receipts.Distinct().Count());
        Assert.Equal((filings.Count, filings.Count, filings.Count), await host.Store.Read(async db => (await db.Tickets.CountAsync(), await db.Reports.CountAsync(), await db.Events.CountAsync())));
    }
}
