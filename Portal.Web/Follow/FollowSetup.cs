namespace Portal.Web.Follow;

internal static class FollowSetup
{
    public static void AddFollow(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton(builder.Configuration.GetSection("Redress").Get<RedressSettings>() ?? new RedressSettings())
        .AddSingleton<CodeGuard>().AddSingleton<FollowMatters>().AddSingleton<FollowReading>().AddSingleton<CodeDesk>().AddSingleton<ReporterPhotos>().AddSingleton<MyReportRows>().AddSingleton<PageNews>().AddSingleton<ReporterEraser>().AddScoped<DataCopyWriter>()
        .AddHostedService<ErasureTimer>();

    /// <summary>The address of these pages is the secret, or what they show belongs to one person: nobody is told it, keeps it or lists it.</summary>
    public static void UseFollow(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/lacak") || context.Request.Path.StartsWithSegments("/akun")) context.Response.OnStarting(() =>
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
