namespace Portal.Web.Follow;

internal static class FollowSetup
{
    public static void AddFollow(this WebApplicationBuilder builder) => builder.Services.AddSingleton<CodeGuard>();

    /// <summary>The address of these pages is the secret: nobody is told it, keeps it or lists it.</summary>
    public static void UseFollow(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/lacak")) context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store, no-cache, private";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
