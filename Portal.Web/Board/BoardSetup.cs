namespace Portal.Web.Board;

internal static class BoardSetup
{
    public static void AddBoard(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<BoardPulse>();
        services.AddSingleton<FigureBook>();
        services.AddSingleton<FigureReading>();
        services.AddSingleton<RebuildFigures>();
        services.AddSingleton<BoardScreens>();
        services.AddSingleton<BoardPainter>();
        services.AddSingleton<BriefReading>();
        services.AddSingleton<BriefLetters>();
        services.AddHostedService<BriefTimer>();
        services.AddHostedService<FiguresProjector>();
        services.AddHostedService<BoardLive>();
    }

    public static void MapBoard(this WebApplication app) => app.MapGet("/papan/aliran", BoardStream.Serve);
}
