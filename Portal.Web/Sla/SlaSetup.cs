namespace Portal.Web.Sla;

internal static class SlaSetup
{
    public static void AddSla(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WorkingDays>();
        builder.Services.AddSingleton<DueTimers>();
        builder.Services.AddSingleton<RecountDues>();
        builder.Services.AddSingleton<LadderPeople>();
        builder.Services.AddSingleton<LadderLetters>();
        builder.Services.AddSingleton<MorningDesk>();
        builder.Services.AddSingleton<MorningLetters>();
        builder.Services.AddHostedService<TicketTimers>();
    }
}
