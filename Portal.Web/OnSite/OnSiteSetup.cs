namespace Portal.Web.OnSite;

internal static class OnSiteSetup
{
    public static void AddOnSite(this WebApplicationBuilder builder) => builder.Services.AddSingleton<VisitPhotos>();

    public static void MapOnSite(this WebApplication app)
    {
        app.MapGet(VisitEndpoint.WhoPath, VisitEndpoint.Who);
        app.MapPost(VisitEndpoint.Path, VisitEndpoint.Take);
    }
}
