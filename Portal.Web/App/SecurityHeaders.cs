using Portal.Web.Meetings;

namespace Portal.Web.App;

/// <summary>What every page tells the browser to refuse. No <c>unsafe-inline</c>; officer pages may style attributes, which their component library needs.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var tiles = app.Services.GetRequiredService<MapSettings>().Origin is { Length: > 0 } origin ? " " + origin : "";
        var jitsi = app.Services.GetRequiredService<MeetingSettings>().Jitsi.Origin;
        var isHttps = app.Services.GetRequiredService<PortalSettings>().IsHttps;
        app.Use((context, next) =>
        {
            var nonce = context.RequestServices.GetRequiredService<Nonce>().Value;
            var isDesk = PageFace.IsDesk(context.Request.Path);
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'{(isDesk ? "; style-src-attr 'unsafe-inline'" : "")}; img-src 'self' data: blob:{tiles}; "
                + "font-src 'self'; connect-src 'self'; " + (jitsi.Length > 0 && MayMeet(context.Request.Path) ? $"frame-src {jitsi}; " : "")
                + "manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            if (isHttps) headers.StrictTransportSecurity = "max-age=31536000";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = Senses(context.Request.Path, jitsi);
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }

    // A file input that asks for the camera needs no policy: it is the phone's own camera app.
    private static string Senses(PathString path, string jitsi)
    {
        var room = jitsi.Length > 0 ? $"(self \"{jitsi}\")" : "(self)";
        if (PageFace.IsRoom(path)) return $"camera={room}, geolocation=(self), microphone={room}";
        // Officers' pages follow one another without a full load, and the policy of the first holds for all: an arahan may be spoken on one of them.
        return PageFace.IsDesk(path) || path.StartsWithSegments("/lapor", StringComparison.Ordinal) ? "camera=(), geolocation=(self), microphone=(self)" : "camera=(), geolocation=(self), microphone=()";
    }

    private static bool MayMeet(PathString path) => PageFace.IsRoom(path) || path.StartsWithSegments("/papan/layar", StringComparison.Ordinal);
}
