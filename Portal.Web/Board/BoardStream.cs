using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Portal.Domain;
using Portal.Web.Accounts;

namespace Portal.Web.Board;

/// <summary><c>/papan/aliran</c>: one open board. Asked for like the page; the right is asked for again while it stays open.</summary>
internal static class BoardStream
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(4);

    // Then the browser comes again with its cookie, so that a session that ended ends here too.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private static readonly byte[] Hello = "retry: 1000\n\n"u8.ToArray();

    public static async Task Serve(HttpContext http, BoardScreens screens, CurrentActor current, IHostApplicationLifetime program)
    {
        if (!await MayStill(current, http.User, http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, program.ApplicationStopping);
        over.CancelAfter(Longest);
        var screen = screens.Join();
        var watch = Watch(screen, current, http.User, over);
        try
        {
            await http.Response.Body.WriteAsync(Hello, over.Token);
            await foreach (var frame in screen.Frames.ReadAllAsync(over.Token))
            {
                await http.Response.Body.WriteAsync(frame, over.Token);
                if (screen.Frames.Count == 0) await http.Response.Body.FlushAsync(over.Token);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested) { }
        finally
        {
            screens.Leave(screen);
            await over.CancelAsync();
            await watch;
        }
    }

    /// <summary>Ends the stream when the right is gone, or when the screen was let go while a write to it still waits.</summary>
    private static async Task Watch(BoardScreen screen, CurrentActor current, ClaimsPrincipal user, CancellationTokenSource over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.WhenAny(screen.Ended, Task.Delay(AskAgain, over.Token));
            if (over.IsCancellationRequested) return;
            if (!screen.Ended.IsCompleted && await MayStill(current, user, over.Token).ContinueWith(asked => asked.IsCompletedSuccessfully && asked.Result, TaskScheduler.Default)) continue;
            await over.CancelAsync();
        }
    }

    private static async Task<bool> MayStill(CurrentActor current, ClaimsPrincipal user, CancellationToken stop) =>
        (await current.For(user, stop)).May(Permission.ReadBoard);
}
