using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Walls;

namespace Portal.Tests.Walls;

public sealed class WallStreamTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_kind_of_tile_is_drawn_and_a_change_is_there_within_a_second(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var crowd = await TicketCrowd.Gather(host);
        await crowd.Live(30, 120);
        using var screen = await host.Paired(await host.Hang(), 3);
        await using var events = WallRoom.Listen(screen, 0);
        var kinds = new HashSet<string>();
        while (kinds.Count < 15) kinds.Add(JsonDocument.Parse(await events.Until(one => one.EventType == "tile")).RootElement.GetProperty("kind").GetString()!);
        Assert.Contains("layar", kinds);
        var open = Value(await Filed(events, crowd));
        var watch = Stopwatch.StartNew();
        Assert.Equal(open + 1, Value(await Filed(events, crowd)));
        var took = watch.ElapsedMilliseconds;
        Assert.InRange(took, 0, 1500);
    }

    [Fact]
    public async Task A_wall_counts_what_its_leader_may_open_in_its_own_scope()
    {
        await using var host = await PortalHost.Start();
        var crowd = await TicketCrowd.Gather(host);
        await crowd.Live(20, 80);
        var places = await host.Store.Read(db => Task.FromResult(db.Tickets.Where(one => one.KecamatanCode != null).Select(one => new { one.KecamatanCode, one.State }).ToList()));
        var busiest = places.Where(one => one.State.IsOpen()).GroupBy(one => one.KecamatanCode!).MaxBy(group => group.Count())!;
        await crowd.File(Visibility.Confidential);
        using var screen = await host.Paired(await host.Hang(1, 1, new WallScope([], [busiest.Key])), 1);
        await using var events = WallRoom.Listen(screen, 1);
        Assert.Equal(busiest.Count(), Value(await events.Until(Is("terbuka"))));
        using var whole = await host.Paired(await host.Hang(1, 1), 1);
        await using var all = WallRoom.Listen(whole, 1);
        var seen = await host.Store.Read(db => Task.FromResult(db.Tickets.Where(TicketSight.For(WallRoom.Leader)).ToList().Count(one => one.State.IsOpen())));
        Assert.Equal(seen, Value(await all.Until(Is("terbuka"))));
    }

    [Fact]
    public void Screens_get_the_same_bytes_and_a_slow_one_only_the_newest()
    {
        var screens = new WallScreens();
        WallScreen[] open = [screens.Join(1, 1, new HashSet<string> { "lewat", "plan" }), screens.Join(1, 2, new HashSet<string> { "lewat", "plan" }), screens.Join(2, 3, new HashSet<string> { "lewat" })];
        byte[] plan = [1], last = [9];
        screens.Show(1, [new("plan", plan)]);
        for (byte step = 0; step < 200; step++) screens.Show(1, [new("lewat", [step]), new("opd", [step])]);
        screens.Show(1, [new("lewat", last)]);
        Assert.Equal((2, 2, 0), (open[0].Waiting, open[1].Waiting, open[2].Waiting));
        var (one, other, late) = (open[0].Take(), open[1].Take(), screens.Join(1, 4, new HashSet<string> { "lewat" }).Take());
        Assert.Contains(one, frame => ReferenceEquals(frame, last));
        Assert.All(one.Zip(other), pair => Assert.Same(pair.First, pair.Second));
        Assert.Same(last, Assert.Single(late));
        screens.Show(1, [new("lewat", last)]);
        Assert.Equal(0, open[0].Waiting);
    }

    [Fact]
    public async Task The_remote_control_and_a_dead_screen_reach_the_others()
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang();
        using var screen = await host.Paired(wall, 1);
        using var other = await host.Paired(wall, 7);
        await using var events = WallRoom.Listen(screen, 1);
        Assert.Equal(0, Plan(await events.Until(one => one.EventType == "plan")).GetProperty("dead").GetArrayLength());
        await host.Enter(WallRoom.Leader, new TurnWall(wall, WallAct.Pin, 2));
        Assert.Equal(2, Plan(await events.Until(one => one.EventType == "plan")).GetProperty("held").GetInt32());
        await host.Enter(WallRoom.Leader, new RaiseAlert(wall, "Banjir di Sitiarjo", "Kumpul di posko.", 30));
        Assert.Equal("Banjir di Sitiarjo", Plan(await events.Until(one => one.EventType == "plan")).GetProperty("alert").GetProperty("words").GetString());
        host.Clock.Pass(TimeSpan.FromSeconds(31));
        await screen.PostAsync("/papan/denyut/1", null, TestContext.Current.CancellationToken);
        var dead = await events.Until(one => one.EventType == "plan" && Plan(one.Data).GetProperty("dead").EnumerateArray().Select(each => each.GetProperty("screen").GetInt32()).SequenceEqual([7]));
        Assert.Contains("09.00", dead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_display_of_the_whole_wall_lives_as_the_screen_it_was_paired_as()
    {
        await using var host = await PortalHost.Start();
        var wall = await host.Hang();
        using var display = await host.Paired(wall, 1);
        Assert.Contains("/papan/denyut/0", await display.GetStringAsync("/papan/layar/semua", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        host.Clock.Pass(TimeSpan.FromMinutes(5));
        await display.PostAsync("/papan/denyut/0", null, TestContext.Current.CancellationToken);
        Assert.Equal(host.Clock.Now, Assert.Single(await host.Services.GetRequiredService<ScreenPulses>().Of(wall, TestContext.Current.CancellationToken), one => one.Screen == 1).LastAt);
    }

    private static JsonElement Plan(string data) => JsonDocument.Parse(data).RootElement;

    private static Func<System.Net.ServerSentEvents.SseItem<string>, bool> Is(string kind) => one => one.EventType == "tile" && one.Data.StartsWith($"{{\"kind\":\"{kind}\"", StringComparison.Ordinal);

    private static async Task<string> Filed(IAsyncEnumerator<System.Net.ServerSentEvents.SseItem<string>> events, TicketCrowd crowd)
    {
        await crowd.File();
        return await events.Until(Is("terbuka"));
    }

    private static int Value(string data) =>
        int.Parse(System.Text.RegularExpressions.Regex.Match(Plan(data).GetProperty("html").GetString()!, "class=\"big\">([\\d.]+)<").Groups[1].Value.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
