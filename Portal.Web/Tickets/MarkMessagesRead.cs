using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>The reporter's new messages were read and need no answer ("terima kasih"): the ticket leaves "Pesan baru".</summary>
public sealed record MarkMessagesRead(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class MarkMessagesReadHandler(TicketDesk desk) : IHandle<MarkMessagesRead, Done>
{
    // With the version that was seen: a message that came meanwhile has not been read.
    public Task<Outcome<Done>> Handle(MarkMessagesRead operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, actor, operation.Version, (ticket, _) => ticket.HearOut(actor), stop);
}
