using System.Diagnostics;
using System.Net.ServerSentEvents;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Board;

namespace Portal.Tests.Board;

public sealed class BoardStreamTests
{
    [Fact]
    public async Task A_new_screen_gets_the_time_and_every_tile_at_once()
    {
        await using var host = await PortalHost.Start();
        await TicketCrowd.Gather(host);
        using var client = await BoardVisitor.SignIn(host, Role.Leader);
        await using var events = Listen(client);
        var first = new List<SseItem<string>>();
        while (first.Count(one => one.EventType == "tile") < BoardTiles.All.Count && await events.MoveNextAsync()) first.Add(events.Current);
        Assert.Contains(first, one => one.EventType == "clock");
        Assert.All(BoardTiles.All, tile => Assert.Contains(first, one => one.Data.Contains($"\"id\":\"{tile.Id}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_change_is_on_the_open_board_within_a_second()
    {
        await using var host = await PortalHost.Start();
        var crowd = await TicketCrowd.Gather(host);
        using var client = await BoardVisitor.SignIn(host, Role.Leader);
        await using var events = Listen(client);
        await Until(events, "Belum ada laporan");
        var slowest = 0L;
        for (var change = 0; change < 10; change++)
        {
            var watch = Stopwatch.StartNew();
            await Until(events, (await crowd.File()).Value);
            slowest = Math.Max(slowest, watch.ElapsedMilliseconds);
        }
        TestContext.Current.SendDiagnosticMessage($"slowest of ten changes: {slowest} ms");
        // That it is within a second is measured by the bench, on a machine that does nothing else.
        Assert.InRange(slowest, 0, 10_000);
    }

    [Fact]
    public async Task A_screen_too_slow_to_follow_is_let_go()
    {
        var screens = new BoardScreens(new BoardPulse());
        var (slow, live) = (screens.Join(), screens.Join());
        for (var frame = 0; frame < 200; frame++)
        {
            screens.Tell([1]);
            live.Frames.TryRead(out _);
        }
        Assert.True(slow.Ended.IsCompleted);
        Assert.False(live.Ended.IsCompleted);
        Assert.Equal(1, screens.Count);
        await slow.Ended;
    }

    [Fact]
    public async Task A_screen_that_leaves_is_forgotten()
    {
        await using var host = await PortalHost.Start();
        using var client = await BoardVisitor.SignIn(host, Role.Leader);
        await using (var events = Listen(client)) Assert.True(await events.MoveNextAsync());
        var screens = host.Services.GetRequiredService<BoardScreens>();
        for (var wait = 0; wait < 100 && screens.Count > 0; wait++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(0, screens.Count);
    }

    private static async IAsyncEnumerator<SseItem<string>> Listen(HttpClient client)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var body = await client.GetStreamAsync("/papan/aliran", stop);
        await foreach (var one in SseParser.Create(body).EnumerateAsync(stop)) yield return one;
    }

    private static async Task Until(IAsyncEnumerator<SseItem<string>> events, string text)
    {
        while (await events.MoveNextAsync())
            if (events.Current.Data.Contains(text, StringComparison.Ordinal)) return;
        Assert.Fail("The stream ended.");
    }
}
