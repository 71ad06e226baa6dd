using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Walls;

namespace Portal.Tests.Walls;

public sealed class PairingTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_screen_shows_six_digits_and_hangs_where_somebody_types_them(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var wall = await host.Hang();
        using var screen = await host.Paired(wall, 4);
        Assert.Contains("Layar 4", await screen.GetStringAsync("/papan/layar/4"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await screen.PostAsync("/papan/denyut/4", null)).StatusCode);
        // It reads its wall and nothing else.
        Assert.Equal(HttpStatusCode.Redirect, (await screen.GetAsync("/papan")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await screen.GetAsync("/papan/aliran")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await screen.GetAsync("/papan/aliran/10")).StatusCode);
        var kept = await host.Store.Read(db => db.ScreenDevices.SingleAsync());
        Assert.Equal((wall, 4, 64), (kept.WallId, kept.Screen, kept.TokenHash.Length));
        Assert.False(await host.Store.Read(db => db.ScreenPairings.AnyAsync()));
    }

    [Fact]
    public async Task Wrong_codes_are_refused_and_soon_not_even_looked_at()
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang();
        var (screen, code) = await host.NewScreen();
        var wrong = code == "000000" ? "000001" : "000000";
        for (var tries = 0; tries < 5; tries++) Assert.Equal("screen.wrong-code", (await Pair(wrong)).Refusal.Code);
        Assert.Equal("screen.too-many-tries", (await Pair(code)).Refusal.Code);
        host.Clock.Pass(TimeSpan.FromMinutes(16));
        Assert.Equal("screen.wrong-code", (await Pair(code)).Refusal.Code);
        var fresh = await WallRoom.CodeOn(screen);
        Assert.NotEqual(code, fresh);
        Assert.Equal("screen.no-such-screen", (await Pair(fresh, 10)).Refusal.Code);
        Assert.True((await Pair(fresh)).Succeeded);
        Assert.Equal("screen.wrong-code", (await Pair(fresh)).Refusal.Code);
        screen.Dispose();

        Task<Outcome<Done>> Pair(string typed, int number = 1) => host.Enter(WallRoom.Leader, new PairScreen(wall, number, typed));
    }

    [Fact]
    public async Task The_code_alone_gives_no_token_and_the_token_is_given_once()
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang();
        var asked = (await host.Enter(Actor.Nobody, new AskPairing())).Value;
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new ClaimScreen(asked.Secret))).Refusal);
        await host.Enter(WallRoom.Leader, new PairScreen(wall, 1, asked.Code));
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new ClaimScreen(asked.Code))).Refusal);
        Assert.True((await host.Enter(Actor.Nobody, new ClaimScreen(asked.Secret))).Succeeded);
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new ClaimScreen(asked.Secret))).Refusal);
    }

    [Fact]
    public async Task A_screen_that_was_taken_back_shows_a_code_and_no_sign_in()
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang();
        using var screen = await host.Paired(wall, 1);
        await using var open = WallRoom.Listen(screen, 1);
        await open.Until(one => one.EventType == "plan");
        var device = (await host.Enter(WallRoom.Leader, new ScreenList(wall))).Value.Single();
        Assert.True((await host.Enter(WallRoom.Leader, new RevokeScreen(device.DeviceId))).Succeeded);
        while (await open.MoveNextAsync()) { }
        Assert.Equal(HttpStatusCode.NotFound, (await screen.GetAsync("/papan/aliran/1")).StatusCode);
        Assert.Equal(6, (await WallRoom.CodeOn(screen)).Length);
    }

    [Fact]
    public async Task A_wall_may_be_kept_to_its_own_network()
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("wall.network", (await host.Enter(WallRoom.Leader, new SaveWall(null, WallTests.Frame(1, 1) with { Networks = ["kantor"] }))).Refusal.Code);
        var wall = await host.Hang(1, 1, null, "10.20.0.0/16");
        var (screen, code) = await host.NewScreen();
        await host.Enter(WallRoom.Leader, new PairScreen(wall, 1, code));
        await screen.GetAsync("/papan/layar");
        Assert.Contains("jaringannya tidak diizinkan", await screen.GetStringAsync("/papan/layar"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await screen.GetAsync("/papan/aliran/1")).StatusCode);
        screen.Dispose();
    }

    [Theory, InlineData(Role.Leader, true), InlineData(Role.SystemAdmin, true), InlineData(Role.Operator, false), InlineData(Role.AuditReader, false)]
    public async Task Who_hangs_screens_may_look_in_first(Role role, bool may)
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang();
        using var visitor = await BoardVisitor.SignIn(host, role);
        Assert.Equal(may, (await visitor.GetStringAsync($"/papan/layar/semua?dinding={wall}")).Contains("Semua layar", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_leaders_and_admins_hold_the_remote_control()
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang(1, 1);
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = Actor.Officer(Guid.NewGuid(), $"{role}", [role]);
            var may = role is Role.Leader or Role.InstanceAdmin or Role.SystemAdmin;
            Assert.Equal(may, await Passes(actor, new WallList()) && await Passes(actor, new ScreenList(wall)) && await Passes(actor, new ScopeChoices()));
            Assert.Equal(may, await Passes(actor, new TurnWall(wall, WallAct.Next)) || await Passes(actor, new RaiseAlert(wall, "Uji", "", 5)) || await Passes(actor, new SaveWall(wall, WallTests.Frame(1, 1))));
            if (!may) Assert.All([await Passes(actor, new PairScreen(wall, 1, "123456")), await Passes(actor, new RevokeScreen(1)), await Passes(actor, new DropWall(wall)), await Passes(actor, new ArrangeScenes(wall, 1, []))], Assert.False);
        }

        async Task<bool> Passes<T>(Actor actor, IOperation<T> operation) => (await host.Enter(actor, operation)).Succeeded;
    }
}
