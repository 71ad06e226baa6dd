using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Search;
using Portal.Web.Tickets;

namespace Portal.Tests.Queue;

/// <summary>Search over the stems of sealed words, on both databases.</summary>
public sealed class SearchTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Words_find_what_the_report_says_whatever_their_endings(Database database)
    {
        await using var desk = await Desk.Open(database);
        var road = await Some.FiledTicket(desk.Host, "Jalan berlubang di depan pasar", "Lubangnya dalam sekali.");
        await Some.FiledTicket(desk.Host, "Lampu padam", "Gelap di tikungan.");
        foreach (var (typed, found) in new[] { ("lubang", 1), ("perlubangan jalan", 1), ("lubang tikungan", 0), ("padam", 1), ("KM-2026-", 2), ("km-2026", 2), (road.Number, 1), ("yang di", 0) })
            Assert.Equal((typed, found), (typed, (await Queue(desk, desk.Admin, typed)).Rows.Count));
        var sheet = await Queue(desk, desk.Admin, "lubang");
        Assert.Equal(["lubang"], sheet.Sought);
        Assert.Equal((null, "Lubangnya dalam sekali."), (sheet.View, sheet.Rows[0].Fragment));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_opd_finds_what_it_reads_and_nobody_finds_confidential_words(Database database)
    {
        await using var desk = await Desk.Open(database);
        var worker = await Some.OfficerOf(desk.Host, Role.Operator, desk.Roads.Id);
        var ticket = await desk.Accepted();
        await Some.FiledTicket(desk.Host, visibility: Visibility.Confidential);
        Assert.Empty((await Queue(desk, worker, "aspal")).Rows);
        await desk.Host.Enter(desk.Admin, new Portal.Web.Triage.ReferReport(ticket.Number, ticket.Version, desk.Roads.Id, []));
        Assert.Equal(ticket.Number, Assert.Single((await Queue(desk, worker, "aspal")).Rows).Number);
        Assert.Equal(ticket.Number, Assert.Single((await Queue(desk, desk.Admin, "aspal")).Rows).Number);
    }

    [Fact]
    public async Task An_opd_that_a_ruling_gave_the_work_finds_it()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.RejectedTwice();
        async Task<int> Found(Actor actor)
        {
            await host.Services.GetRequiredService<SearchBook>().CatchUp(TestContext.Current.CancellationToken);
            return (await host.Enter(actor, new TicketQueue(new() { Words = "lubang" }))).Value.Rows.Count;
        }
        Assert.Equal((1, 0), (await Found(town.Operator), await Found(town.OtherOperator)));
        await town.Done(town.Admin, new RuleOnReport(number, await town.Version(number), RulingDecision.BackToWork, town.Parks.Id, "Taman yang mengerjakan sisanya."));
        Assert.Equal(1, await Found(town.OtherOperator));
    }

    [Fact]
    public async Task The_index_holds_no_word_and_forgets_what_is_erased()
    {
        await using var desk = await Desk.Open(Database.Sqlite);
        var ticket = await Some.FiledTicket(desk.Host, "Kebocoran zaitunbiru", "Pipa zaitunbiru bocor.");
        Assert.Single((await Queue(desk, desk.Admin, "zaitunbiru")).Rows);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in new[] { "portal.db", "portal.db-wal" }.Select(name => Path.Combine(desk.Host.Folder, name)).Where(File.Exists))
            Assert.DoesNotContain("zaitunbiru", Encoding.Latin1.GetString(await Bytes(file)), StringComparison.OrdinalIgnoreCase);
        await desk.Host.Store.Write<Done>(async db =>
        {
            var row = await db.Tickets.SingleAsync(one => one.Id == ticket.Id);
            (await db.Reports.SingleAsync(one => one.TicketId == ticket.Id)).ErasedAt = desk.Host.Clock.Now;
            return row.EraseWords(Actor.System("uji"), new TextRef(Guid.NewGuid(), ""), desk.Host.Clock.Now);
        });
        Assert.Empty((await Queue(desk, desk.Admin, "zaitunbiru")).Rows);
        Assert.Equal(0, (await desk.Host.Store.Read(db => db.Database.SqlQueryRaw<long>("""SELECT count(*) AS "Value" FROM "SearchIndex" """).ToListAsync()))[0]);
    }

    private static async Task<byte[]> Bytes(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        await open.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static async Task<QueueSheet> Queue(Desk desk, Actor actor, string words)
    {
        await desk.Host.Services.GetRequiredService<SearchBook>().CatchUp(TestContext.Current.CancellationToken);
        return (await desk.Host.Enter(actor, new TicketQueue(new() { Words = words }))).Value;
    }
}
