using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Crises;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Tests.Kit;
using Portal.Tests.Walls;
using Portal.Web.Board;
using Portal.Web.Crises;
using Portal.Web.Sla;
using Portal.Web.Tickets;

namespace Portal.Tests.Crises;

public sealed class CrisisDoorTests
{
    // The host's clock stands on Monday 2 November 2026.
    private static readonly CrisisDecree Decree = CrisisTests.Decree;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Declared_it_marks_reports_shortens_their_clock_and_says_why_and_after_its_end_they_stay_marked(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (before, wall) = (await town.Filed(), await host.Hang());
        host.Clock.Pass(TimeSpan.FromMinutes(5));
        var waiting = await town.Filed();
        var usual = (await town.Ticket(waiting)).ResolveDueAt;
        host.Clock.Pass(TimeSpan.FromMinutes(5));
        // It began eight minutes ago: what came in since is under it too.
        var number = (await host.Enter(WallRoom.Leader, new DeclareCrisis(CrisisLevel.Emergency, Decree, CrisisTests.Terms(), host.Clock.Now.AddMinutes(-8)))).Value;
        await host.Services.GetRequiredService<RecountDues>().Run(Stop);
        var fresh = (await Some.FiledTicket(host)).Number;
        await Some.FiledTicket(host, visibility: Visibility.Confidential);
        Assert.Null((await town.Ticket(before)).CrisisId);
        Assert.Equal((true, true), ((await town.Ticket(waiting)).CrisisId is not null, (await town.Ticket(waiting)).ResolveDueAt < usual));
        Assert.Contains("188/412/KEP/2026", (await host.Enter(town.Admin, new TicketClock(fresh))).Value.Why[0], StringComparison.Ordinal);
        var line = (await host.Enter(WallRoom.Leader, new OpenCrisis(number))).Value.Line;
        Assert.Equal((2, 2, 0), (line.Marked, line.Open, line.Late));
        Assert.Equal(2, (await host.Enter(town.Admin, new TicketQueue(QueueAsk.Read($"http://localhost/petugas?view=semua&krisis={number}")))).Value.Rows.Count(row => row.Number == waiting || row.Number == fresh));
        Assert.Equal(number, Assert.Single((await host.Services.GetRequiredService<FigureReading>().Read(Stop)).Crises).Number);
        Assert.Equal(FirstScenes.CrisisName, (await WallOf(host, wall)).Scenes[(await WallOf(host, wall)).Held!.Value].Name);
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        foreach (var to in new[] { CrisisLevel.Recovery, CrisisLevel.Ended }) Assert.True((await host.Enter(WallRoom.Leader, new MoveCrisis(number, to, Decree))).Succeeded);
        host.Clock.Pass(TimeSpan.FromMinutes(1));
        await host.Services.GetRequiredService<RecountDues>().Run(Stop);
        Assert.Null((await WallOf(host, wall)).Held);
        Assert.NotNull((await town.Ticket(fresh)).CrisisId);
        Assert.Null((await Some.FiledTicket(host)).CrisisId);
    }

    [Fact]
    public async Task Everybody_reads_what_happened_without_a_script_and_nothing_when_it_is_over()
    {
        await using var host = await PortalHost.Start();
        await Some.Regions(host);
        var citizen = host.CreateClient();
        Assert.DoesNotContain("Tanggap Darurat", await citizen.GetStringAsync("/"), StringComparison.Ordinal);
        var number = (await host.Enter(WallRoom.Leader, new DeclareCrisis(CrisisLevel.Emergency, Decree, CrisisTests.Terms(["35.07.13"]), null))).Value;
        foreach (var page in new[] { "/", "/lapor", "/laporan", "/lacak" })
        {
            var html = await citizen.GetStringAsync(page);
            Assert.All(["Tanggap Darurat: Banjir bandang Sitiarjo", "Kepanjen", "tel:0341392121", "30 November 2026"], words => Assert.Contains(words, html, StringComparison.Ordinal));
        }
        foreach (var to in new[] { CrisisLevel.Recovery, CrisisLevel.Ended }) await host.Enter(WallRoom.Leader, new MoveCrisis(number, to, Decree));
        Assert.DoesNotContain("Sitiarjo", await citizen.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_leaders_and_the_admin_instansi_lead_a_crisis()
    {
        await using var host = await PortalHost.Start();
        foreach (var role in new[] { Role.Operator, Role.Liaison, Role.Camat, Role.SystemAdmin, Role.Inspector })
            Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Officer(Guid.NewGuid(), "Petugas", [role], 1), new DeclareCrisis(CrisisLevel.Emergency, Decree, CrisisTests.Terms(), null))).Refusal);
        Assert.Equal("crisis.unknown", (await host.Enter(WallRoom.Leader, new DeclareCrisis(CrisisLevel.Emergency, Decree, CrisisTests.Terms(["99.99.99"]), null))).Refusal.Code);
        Assert.True((await host.Enter(await Some.InstanceAdmin(host), new DeclareCrisis(CrisisLevel.Standby, Decree, CrisisTests.Terms(), null))).Succeeded);
    }

    private static Task<Wall> WallOf(PortalHost host, int id) => host.Store.Read(db => db.Walls.SingleAsync(one => one.Id == id));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
