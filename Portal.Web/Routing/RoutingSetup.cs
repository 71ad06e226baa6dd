namespace Portal.Web.Routing;

internal static class RoutingSetup
{
    public static void AddRouting(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RouteShelf>();
        builder.Services.AddSingleton<LearnFromTickets>();
        builder.Services.AddHostedService<NightlyLearning>();
    }
}
