using Microsoft.AspNetCore.Diagnostics;
using Portal.Web.Reports;

namespace Portal.Web.App;

internal static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Nonce>();
        builder.Services.AddSingleton<CircuitCount>();
        builder.Services.AddScoped<Microsoft.AspNetCore.Components.Server.Circuits.CircuitHandler, CircuitCap>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2));
        var isHttps = builder.Configuration.GetSection("Portal").Get<PortalSettings>()?.IsHttps == true;
        builder.Services.AddAntiforgery(options => options.Cookie.Name = isHttps ? "__Host-portal-form" : "portal-form");
        // Behind a proxy that ends TLS the request looks like http; the cookies must be Secure all the same.
        builder.Services.Configure<CookiePolicyOptions>(options => options.Secure = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        builder.Services.AddHealthChecks();
        builder.Services.AddResponseCompression(options => options.MimeTypes = [.. Microsoft.AspNetCore.ResponseCompression.ResponseCompressionDefaults.MimeTypes, "application/geo+json", "application/rss+xml", "text/csv"]);
    }

    public static void UseFrontDoor(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<PortalSettings>();
        app.UseTrustedProxies(settings);
        app.UseSecurityHeaders();
        app.UseOriginGuard(settings);
        app.UseResponseCompression();
        app.UseStatusCodePagesWithReExecute("/tidak-ditemukan");
        // What is drawn again is only the "not found" page: a refused post must not be read a second time.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseLargeBodies();
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseOfficersOnly();
        app.UseAntiforgery();
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapRazorComponents<Root>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }
}
