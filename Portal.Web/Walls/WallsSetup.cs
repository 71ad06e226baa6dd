namespace Portal.Web.Walls;

internal static class WallsSetup
{
    public static void AddWalls(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<WallBook>();
        services.AddSingleton<WallDesk>();
        services.AddSingleton<ScreenGate>();
        services.AddScoped<ScreenVisit>();
        services.AddSingleton<ScreenPulses>();
        services.AddSingleton<WallScreens>();
        services.AddSingleton<WallRounds>();
        services.AddSingleton<TicketFactsReading>();
        // A feed from outside is one more line here.
        services.AddSingleton<ITileSource, TicketTiles>();
        services.AddSingleton<ITileSource, ClosingTiles>();
        services.AddSingleton<ITileSource, SupportTiles>();
        services.AddSingleton<ITileSource, OfficeTiles>();
        services.AddSingleton<ITileSource, DirectionTiles>();
        services.AddSingleton<ITileSource, ScreenTiles>();
        services.AddSingleton<TileShelf>();
        services.AddHostedService<WallLive>();
    }

    public static void MapWalls(this WebApplication app)
    {
        app.MapGet("/papan/aliran/{screen:int}", WallStream.Serve);
        app.MapPost("/papan/denyut/{screen:int}", WallStream.Hear);
    }
}
