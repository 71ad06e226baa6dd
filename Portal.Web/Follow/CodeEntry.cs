using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Reports;

namespace Portal.Web.Follow;

/// <summary>How a page below <c>/lacak/{kode}</c> lets its reader in, in whatever slice the page lives.</summary>
internal static class CodeEntry
{
    /// <returns>The reporter of the code's ticket, or why not; the response already says so.</returns>
    public static async Task<Outcome<Actor>> Open(Door door, ReporterCookie cookie, HttpContext http, string code)
    {
        var found = await door.EnterAs(Actor.Nobody, new FindByCode(code, CallerAddress.Of(http)), http.RequestAborted);
        if (!found.Succeeded)
        {
            http.Response.StatusCode = TrackAnswer.StatusOf(found.Refusal);
            return found.Refusal;
        }
        cookie.Add(http, Domain.Reports.TrackingCode.Read(code)!);
        return Actor.Reporter(found.Value);
    }
}
