namespace Portal.Web.App;

internal static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Nonce>();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2));
        builder.Services.AddAntiforgery(options => options.Cookie.Name = "portal-form");
        builder.Services.AddHealthChecks();
        builder.Services.AddResponseCompression(options => options.EnableForHttps = false);
    }

    public static void UseFrontDoor(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseOriginGuard(app.Services.GetRequiredService<PortalSettings>());
        app.UseStatusCodePagesWithReExecute("/tidak-ditemukan");
        app.UseAuthentication();
        app.UseAuthorization();
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
