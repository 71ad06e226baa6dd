using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Gives the ticket to a colleague who works at the desk today, and to a unit of it if one is named.</summary>
public sealed record AssignTicket(string Number, int Version, Guid Assignee, int? UnitId = null) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AssignTicketHandler(TicketDesk desk) : IHandle<AssignTicket, Done>
{
    public Task<Outcome<Done>> Handle(AssignTicket operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version,
        (ticket, pen) => pen.Assign(ticket, actor, operation.Assignee, operation.UnitId, stop), stop);
}
