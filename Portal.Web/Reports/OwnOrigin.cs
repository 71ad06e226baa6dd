using Microsoft.AspNetCore.Diagnostics;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary>
/// Posts that carry no form token, because it would expire while a report waits on a phone: the browser says which page they come from, and
/// it must be one of ours. Programs without a browser say nothing and carry no cookies of a victim.
/// </summary>
internal static class OwnOrigin
{
    public static bool Allows(HttpContext http, PortalSettings settings)
    {
        if (http.Request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none")) return false;
        var origin = http.Request.Headers.Origin.ToString();
        return origin.Length == 0 || Same(origin, new Uri(settings.PublicBaseUrl).GetLeftPart(UriPartial.Authority)) || Same(origin, $"{http.Request.Scheme}://{http.Request.Host}");
    }

    /// <summary>A program reads the status itself; the page for people would put its own over it.</summary>
    public static void AnswerBare(this HttpContext http)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
