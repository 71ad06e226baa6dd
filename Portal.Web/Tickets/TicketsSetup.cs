namespace Portal.Web.Tickets;

internal static class TicketsSetup
{
    public static void AddTickets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TicketDesk>().AddSingleton<QueueRows>().AddSingleton<TicketRooms>().AddSingleton<QueueFinder>().AddSingleton<QueueCounts>().AddSingleton<QueueChoiceLists>().AddSingleton<ProofLooks>().AddSingleton<ProofCheck>().AddSingleton<ProofBench>().AddSingleton<ProofSample>();
        builder.Services.AddSingleton(builder.Configuration.GetSection("Proofs").Get<ProofSettings>() ?? new ProofSettings());
        builder.Services.AddHostedService<ProofSampler>().AddHostedService<SuccessionTimer>();
    }
}
