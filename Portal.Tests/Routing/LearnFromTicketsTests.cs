using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Tests.Kit;
using Portal.Tests.Triage;
using Portal.Web.Load;
using Portal.Web.Routing;

namespace Portal.Tests.Routing;

public sealed class LearnFromTicketsTests
{
    private static readonly Actor Rules = Actor.Officer(Guid.NewGuid(), "Admin Sistem", [Role.SystemAdmin]);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_better_model_stays_unless_it_remembers_an_erased_report(Database database)
    {
        await using var desk = await Loaded(database);
        var learning = desk.Host.Services.GetRequiredService<LearnFromTickets>();
        Assert.True((await learning.Run(Stop))!.IsInUse);
        await desk.Host.Store.Write<int>(async db => await db.RouteVersions.ExecuteUpdateAsync(row => row.SetProperty(one => one.Top1, 1.1), Stop));
        desk.Host.Clock.Pass(TimeSpan.FromDays(1));
        Assert.False((await learning.Run(Stop))!.IsInUse);
        await desk.Host.Store.Write<Done>(async db => { (await db.Reports.FirstAsync(Stop)).ErasedAt = desk.Host.Clock.Now; return Done.It; });
        desk.Host.Clock.Pass(TimeSpan.FromHours(1));
        Assert.True((await learning.Run(Stop))!.IsInUse);
        var lines = (await desk.Host.Enter(Rules, new RouteBook())).Value.Lines;
        Assert.Equal([(true, true), (false, false), (false, false)], lines.Select(one => (one.IsInUse, one.IsHeld)));
    }

    [Fact]
    public async Task What_is_learned_now_is_said_and_too_little_is_refused()
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("route.too-few", (await host.Enter(Rules, new LearnNow())).Refusal.Code);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Officer(Guid.NewGuid(), "Operator", [Role.Operator]), new LearnNow())).Refusal);
        await using var desk = await Loaded(Database.Sqlite);
        var lesson = (await desk.Host.Enter(Rules, new LearnNow())).Value;
        Assert.Equal((true, lesson.Trial.Texts), (lesson.IsInUse, (await desk.Host.Enter(Rules, new RouteBook())).Value.Speaks?.Examples));
    }

    private static async Task<Desk> Loaded(Database database)
    {
        var desk = await Desk.Open(database);
        await desk.Host.Store.Write<Done>(async db => { await Some.Region(db, Some.Kepanjen, "Kepanjen", RegionLevel.Kecamatan); return Done.It; });
        var waste = await Some.Agency(desk.Host, "DLH");
        await Some.Category(desk.Host, "sampah", waste.Code);
        foreach (var agency in new[] { desk.Roads, waste }) await Some.OfficerOf(desk.Host, Role.Operator, agency.Id);
        await desk.Host.Services.GetRequiredService<SeedLoad>().Run(700, 7, LoadPattern.BuiltIn, new Progress<string>(), Stop);
        return desk;
    }
}
