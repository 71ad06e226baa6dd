using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>The OPD begins: the ticket is in progress and, where nobody has it yet, the taker's own.</summary>
public sealed record TakeTicket(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class TakeTicketHandler(TicketDesk desk) : IHandle<TakeTicket, Done>
{
    public Task<Outcome<Done>> Handle(TakeTicket operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, operation.Version, (ticket, pen) => ticket.Take(actor, pen.Now), stop);
}
