using System.Linq.Expressions;

namespace Portal.Domain.Tickets;

/// <summary>When a promise ("Terjadwal") is still to be kept: until its proof is with the reporter or the ticket has ended. That somebody began to work keeps it open.</summary>
public static class Promises
{
    private static readonly List<TicketState> Owed = [.. TicketFlow.OpenStates.Where(state => state != TicketState.Answered)];

    public static readonly Expression<Func<Ticket, bool>> AreOpen = ticket => ticket.PromisedOn != null && Owed.Contains(ticket.State);
}
