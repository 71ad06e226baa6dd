using System.Globalization;
using Portal.Domain.Sla;
using Portal.Web.Ui;

namespace Portal.Web.OnSite;

internal static class SiteWords
{
    /// <summary>A page with this header may lie on its officer's phone for a working day; see the decision record on what the phone keeps.</summary>
    public const string KeepHeader = "Portal-Keep";

    public static void KeepOnPhone(this HttpContext http)
    {
        http.Response.Headers[KeepHeader] = "phone";
        http.Response.Headers.CacheControl = "private, no-store";
    }

    /// <summary>RFC 5870; the <c>q</c> is what map apps put their pin by.</summary>
    public static string? Geo(double? latitude, double? longitude, string number) =>
        latitude is { } lat && longitude is { } lon ? string.Create(CultureInfo.InvariantCulture, $"geo:{lat:0.00000},{lon:0.00000}?q={lat:0.00000},{lon:0.00000}({Uri.EscapeDataString(number)})") : null;

    public static DueBadgeTone Tone(DueTone tone) => tone switch
    {
        DueTone.Late => DueBadgeTone.Late,
        DueTone.Soon => DueBadgeTone.Soon,
        DueTone.Fine => DueBadgeTone.Fine,
        DueTone.Paused => DueBadgeTone.Paused,
        DueTone.Done => DueBadgeTone.Done,
    };
}
