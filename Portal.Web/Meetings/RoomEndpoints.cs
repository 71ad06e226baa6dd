using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Walls;

namespace Portal.Web.Meetings;

internal sealed record EnterRequest(string? Name, bool Muted, bool Unseen);

internal sealed record SignalRequest(long To, string? Data);

internal sealed record ShowRequest(bool Muted, bool Unseen, bool Leaving);

/// <summary>What the room's script asks. The link lets in and gives a key; everything after goes by the key, so no cookie and no account is needed, and none can be ridden on.</summary>
internal static class RoomEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Beat = TimeSpan.FromSeconds(10);
    private static readonly byte[] Hello = "retry: 1000\n\n"u8.ToArray(), StillHere = ": ada\n\n"u8.ToArray();

    public static void MapMeetings(this WebApplication app)
    {
        app.MapGet("/rapat/{number}/ruang", GoIn);
        app.MapGet("/rapat/ruang/{token}/keadaan", State);
        app.MapPost("/rapat/ruang/{token}/masuk", Enter).WithMetadata(new RequestSizeLimitAttribute(4096));
        app.MapPost("/papan/rapat", EnterAsScreen).WithMetadata(new RequestSizeLimitAttribute(4096));
        app.MapGet("/rapat/aliran/{key}", Listen);
        app.MapPost("/rapat/sinyal/{key}", Signal).WithMetadata(new RequestSizeLimitAttribute(64 * 1024));
        app.MapPost("/rapat/kursi/{key}", Show).WithMetadata(new RequestSizeLimitAttribute(4096));
    }

    private static async Task<IResult> GoIn(string number, HttpContext http, Door door)
    {
        if (http.User.Identity?.IsAuthenticated != true) return Results.Redirect($"{Landing.SignIn}?kembali={Uri.EscapeDataString(http.Request.Path)}");
        var link = await door.Enter(new OwnRoomLink(number), http.RequestAborted);
        return link.Succeeded ? Results.Redirect(link.Value) : link.Refusal == MeetingRefusals.NotInvited ? Results.Redirect($"/rapat/{number}?undangan=belum") : Results.NotFound();
    }

    private static async Task<IResult> State(string token, HttpContext http, Door door)
    {
        var room = await door.EnterAs(Actor.Nobody, new ReadRoom(token), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return room.Succeeded ? Results.Json(new { open = room.Value.IsOpen }) : Refused(room.Refusal);
    }

    private static async Task<IResult> Enter(string token, EnterRequest asked, HttpContext http, Door door)
    {
        var taken = await door.EnterAs(Actor.Nobody, new EnterRoom(token, asked.Name ?? "", asked.Muted, asked.Unseen, CallerAddress.Of(http)), http.RequestAborted);
        return taken.Succeeded ? Results.Json(taken.Value) : Refused(taken.Refusal);
    }

    private static async Task<IResult> EnterAsScreen(HttpContext http, ScreenGate gate, CurrentActor current, Door door)
    {
        // An officer who looks in sees the wall's words, and takes no screen's seat.
        if (await gate.Find(http, current, http.RequestAborted) is not { DeviceId: { } device } pass) return Results.NotFound();
        if (!pass.Wall.Scenes.Any(scene => scene.Tiles.Any(tile => tile.Kind == MeetingTiles.Slug))) return Results.NotFound();
        var taken = await door.EnterAs(Actor.System("layar"), new EnterRoomAsScreen(pass.Wall.Id, device, pass.Screen), http.RequestAborted);
        return taken.Succeeded ? Results.Json(taken.Value) : Refused(taken.Refusal);
    }

    private static async Task<IResult> Signal(string key, SignalRequest asked, HttpContext http, Door door)
    {
        var sent = await door.EnterAs(Actor.Nobody, new SendSignal(key, asked.To, asked.Data ?? ""), http.RequestAborted);
        return sent.Succeeded ? Results.NoContent() : Refused(sent.Refusal);
    }

    private static async Task<IResult> Show(string key, ShowRequest asked, HttpContext http, Door door)
    {
        var shown = await door.EnterAs(Actor.Nobody, new ShowInRoom(key, asked.Muted, asked.Unseen, asked.Leaving), http.RequestAborted);
        return shown.Succeeded ? Results.NoContent() : Refused(shown.Refusal);
    }

    private static IResult Refused(Refusal refusal) => Results.Json(new { code = refusal.Code, words = refusal.Sentence },
        statusCode: refusal == MeetingRefusals.TooOften ? StatusCodes.Status429TooManyRequests : refusal == Refusal.NotFound || refusal == MeetingRefusals.NoSeat ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict);

    private static async Task Listen(string key, HttpContext http, Door door, RoomLines lines, IHostApplicationLifetime program)
    {
        if (await door.EnterAs(Actor.Nobody, new FindSeat(key), http.RequestAborted) is not { Succeeded: true, Value: var found })
        {
            // Not 404: a page would be drawn for it, and the browser takes this as final too.
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, program.ApplicationStopping);
        var line = lines.Join(found.Meeting, found.Seat);
        try
        {
            await Write(http, Hello, over.Token);
            await Task.WhenAll(Follow(http, line, over), Breathe(line, over.Token));
        }
        catch (OperationCanceledException) { }
        finally { lines.Leave(line); }
    }

    private static async Task Follow(HttpContext http, RoomLine line, CancellationTokenSource over)
    {
        await foreach (var frame in line.Frames(over.Token)) await Write(http, frame, over.Token);
        await over.CancelAsync();
    }

    private static async Task Breathe(RoomLine line, CancellationToken stop)
    {
        using var beats = new PeriodicTimer(Beat);
        while (await beats.WaitForNextTickAsync(stop)) line.Offer(StillHere);
    }

    private static async Task Write(HttpContext http, byte[] frame, CancellationToken stop)
    {
        try
        {
            await http.Response.Body.WriteAsync(frame, stop).AsTask().WaitAsync(Patience, stop);
            await http.Response.Body.FlushAsync(stop).WaitAsync(Patience, stop);
        }
        catch (TimeoutException)
        {
            http.Abort();
            throw new OperationCanceledException("The line takes nothing.");
        }
    }
}
