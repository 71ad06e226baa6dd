namespace Portal.Web.Tickets;

internal static class TicketsSetup
{
    public static void AddTickets(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<TicketDesk>().AddSingleton<QueueRows>().AddSingleton<QueueFinder>().AddSingleton<QueueCounts>().AddSingleton<QueueChoiceLists>().AddSingleton<TicketRooms>().AddSingleton<ProofLooks>();
}
