namespace Portal.Web.Reports;

internal static class ReportsSetup
{
    public static void AddReports(this WebApplicationBuilder builder) => builder.Services.AddSingleton<ReporterCookie>();

    public static void MapReports(this WebApplication app)
    {
    }
}
