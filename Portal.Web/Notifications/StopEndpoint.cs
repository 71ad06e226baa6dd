using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Notifications;

/// <summary>
/// The press that ends news: from a mail program (RFC 8058: no cookie, no page, no redirect) or from the button on our own page. Neither
/// carries a form token; the link itself is the proof, and all it can do is to stop.
/// </summary>
internal static class StopEndpoint
{
    public static async Task<IResult> Serve(string token, HttpContext http, Door door)
    {
        var done = await door.EnterAs(Actor.Nobody, new StopNewsByLink(token), http.RequestAborted);
        var byPage = http.Request.HasFormContentType && (await http.Request.ReadFormAsync(http.RequestAborted)).ContainsKey("tekan");
        if (!done.Succeeded) return Results.NotFound();
        return byPage ? Results.Redirect("/kabar/berhenti") : Results.Ok();
    }
}
