using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Portal.Domain.Walls;
using Portal.Web.Accounts;
using Portal.Web.Board;

namespace Portal.Web.Walls;

/// <summary><c>/papan/aliran/{n}</c>: one open screen, or with 0 the whole wall. Below it <c>/papan/denyut/{n}</c>, by which a screen says that it lives.</summary>
internal static class WallStream
{
    // A line that takes nothing for so long is dead; the screen comes back by itself.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), AskAgain = TimeSpan.FromSeconds(5);
    private static readonly byte[] Hello = "retry: 1000\n\n"u8.ToArray();

    public static async Task Serve(HttpContext http, int screen, ScreenGate gate, CurrentActor current, WallScreens screens, BoardPulse pulse, IHostApplicationLifetime program)
    {
        if (await gate.Find(http, current, http.RequestAborted) is not { } pass || SlotsOf(pass.Wall, screen) is not { } slots)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, program.ApplicationStopping);
        var one = screens.Join(pass.Wall.Id, pass.DeviceId, slots);
        try
        {
            await Write(http, [Hello], over.Token);
            pulse.Beat();
            await (pass.DeviceId is null ? Watched(http, one, gate, current, over) : Follow(http, one, over.Token));
        }
        catch (OperationCanceledException) { }
        finally { screens.Leave(one); }
    }

    public static async Task<IResult> Hear(HttpContext http, int screen, ScreenGate gate, CurrentActor current, ScreenPulses pulses)
    {
        if (await gate.Find(http, current, http.RequestAborted) is not { } pass || screen < 0 || screen > pass.Wall.Grid.Screens) return Results.NotFound();
        // A display of the whole wall is the screen it was paired as.
        pulses.Hear(pass, screen == 0 ? pass.Screen : screen);
        return Results.NoContent();
    }

    private static HashSet<string>? SlotsOf(Wall wall, int screen)
    {
        if (screen < 0 || screen > wall.Grid.Screens) return null;
        var tiles = wall.Scenes.SelectMany(scene => screen == 0 ? scene.Tiles : wall.Grid.On(screen, scene)).Select(tile => tile.Kind);
        return tiles.Append(WallFrames.Plan).Append(WallFrames.Beat).ToHashSet(StringComparer.Ordinal);
    }

    private static async Task Follow(HttpContext http, WallScreen screen, CancellationToken stop)
    {
        while (await screen.Wait(stop)) await Write(http, screen.Take(), stop);
    }

    /// <summary>An officer who looks in: the right is asked for again while the stream is open.</summary>
    private static async Task Watched(HttpContext http, WallScreen screen, ScreenGate gate, CurrentActor current, CancellationTokenSource over)
    {
        var follow = Follow(http, screen, over.Token);
        while (!follow.IsCompleted)
        {
            await Task.WhenAny(follow, Task.Delay(AskAgain, over.Token));
            if (follow.IsCompleted || await gate.Find(http, current, over.Token) is not null) continue;
            await over.CancelAsync();
        }
        await follow;
    }

    // The pipe holds what the line does not take, up to its limit; only this screen waits.
    private static async Task Write(HttpContext http, IReadOnlyList<byte[]> frames, CancellationToken stop)
    {
        var pipe = http.Response.BodyWriter;
        foreach (var frame in frames) System.Buffers.BuffersExtensions.Write(pipe, frame);
        var flush = pipe.FlushAsync(stop);
        if (flush.IsCompleted) { await flush; return; }
        try { await flush.AsTask().WaitAsync(Patience, stop); }
        catch (TimeoutException)
        {
            http.Abort();
            throw new OperationCanceledException("The line takes nothing.");
        }
    }

    public static string Path(int screen, int? wallId) => wallId is { } id
        ? string.Create(CultureInfo.InvariantCulture, $"/papan/aliran/{screen}?{ScreenGate.WallInQuery}={id}") : string.Create(CultureInfo.InvariantCulture, $"/papan/aliran/{screen}");
}
