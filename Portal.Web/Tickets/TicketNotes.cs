using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>What the desks wrote for themselves, oldest first: notes, why it was returned, why a draft was sent back, why it was closed. Not for readers by tembusan.</summary>
public sealed record TicketNotes(string Number) : IOperation<IReadOnlyList<SaidText>>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class TicketNotesHandler(Store store, Vault vault) : IHandle<TicketNotes, IReadOnlyList<SaidText>>
{
    private static readonly TextKind[] Inside = [TextKind.InternalNote, TextKind.ReturnReason, TextKind.ReviewNote, TextKind.ClosingNote];

    public Task<Outcome<IReadOnlyList<SaidText>>> Handle(TicketNotes operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<SaidText>>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket?.OpensInside(actor) != true) return Refusal.NotFound;
        return await db.Said(vault, ticket.Id, Inside, stop);
    }, stop);
}
