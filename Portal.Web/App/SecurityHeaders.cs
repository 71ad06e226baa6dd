namespace Portal.Web.App;

/// <summary>What every page tells the browser to refuse. No <c>unsafe-inline</c>; officer pages may style attributes, which their component library needs.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var tiles = app.Services.GetRequiredService<MapSettings>().Origin is { Length: > 0 } origin ? " " + origin : "";
        var isHttps = app.Services.GetRequiredService<PortalSettings>().IsHttps;
        app.Use((context, next) =>
        {
            var nonce = context.RequestServices.GetRequiredService<Nonce>().Value;
            var isDesk = PageFace.IsDesk(context.Request.Path);
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'{(isDesk ? "; style-src-attr 'unsafe-inline'" : "")}; img-src 'self' data: blob:{tiles}; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            if (isHttps) headers.StrictTransportSecurity = "max-age=31536000";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(self)";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }
}
