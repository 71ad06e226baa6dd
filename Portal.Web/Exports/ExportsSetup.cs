namespace Portal.Web.Exports;

internal static class ExportsSetup
{
    public static void AddExports(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<ExportLog>().AddSingleton<MarkedExports>().AddSingleton<ExportRows>().AddSingleton<ExportEndpoint>();

    public static void MapExports(this WebApplication app) => app.MapGet("/petugas/ekspor.{format}", ExportEndpoint.Serve).RequireAuthorization();
}
