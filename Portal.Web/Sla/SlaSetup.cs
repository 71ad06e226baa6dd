namespace Portal.Web.Sla;

internal static class SlaSetup
{
    public static void AddSla(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WorkingDays>();
        builder.Services.AddSingleton<DueTimers>();
        builder.Services.AddHostedService<TicketTimers>();
    }
}
