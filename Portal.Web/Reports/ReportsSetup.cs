namespace Portal.Web.Reports;

internal static class ReportsSetup
{
    public static void AddReports(this WebApplicationBuilder builder)
    {
    }

    public static void MapReports(this WebApplication app)
    {
    }
}
