namespace Portal.Web.App;

/// <summary>A WebSocket upgrade carries cookies and asks no CORS: a circuit is only for pages of our own origin.</summary>
internal static class OriginGuard
{
    public static void UseOriginGuard(this WebApplication app, PortalSettings settings)
    {
        var own = new Uri(settings.PublicBaseUrl).GetLeftPart(UriPartial.Authority);
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/_blazor"), branch => branch.Use((context, next) =>
        {
            var origin = context.Request.Headers.Origin.ToString();
            var asked = $"{context.Request.Scheme}://{context.Request.Host}";
            if (origin.Length == 0 && HttpMethods.IsGet(context.Request.Method) && !context.Request.Headers.Upgrade.Any()) return next(context);
            if (string.Equals(origin, own, StringComparison.OrdinalIgnoreCase) || string.Equals(origin, asked, StringComparison.OrdinalIgnoreCase)) return next(context);
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }));
    }

    /// <summary>Only officer pages live on a circuit: nobody else needs one, so nobody else can open them without end.</summary>
    public static void UseOfficersOnly(this WebApplication app) => app.UseWhen(context => context.Request.Path.StartsWithSegments("/_blazor"), branch => branch.Use(async (context, next) =>
    {
        var actor = context.User.Identity?.IsAuthenticated == true ? await context.RequestServices.GetRequiredService<Accounts.CurrentActor>().For(context.User, context.RequestAborted) : Domain.Actor.Nobody;
        if (actor is { AccountId: not null, IsCitizen: false }) await next(context);
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }));
}
