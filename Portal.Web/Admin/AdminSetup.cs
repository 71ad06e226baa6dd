namespace Portal.Web.Admin;

internal static class AdminSetup
{
    public static void AddAdmin(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FirstAdminCode>();
        builder.Services.AddSingleton<OfficerDesk>();
    }

    public static void MapAdmin(this WebApplication app)
    {
    }
}
