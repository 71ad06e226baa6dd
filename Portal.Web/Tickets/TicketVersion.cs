using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>How new the ticket is: what an open page asks at every ring of the log, with its reader's rights as they are now.</summary>
public sealed record TicketVersion(string Number) : IOperation<int>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class TicketVersionHandler(Store store) : IHandle<TicketVersion, int>
{
    public Task<Outcome<int>> Handle(TicketVersion operation, Actor actor, CancellationToken stop) => store.Read<Outcome<int>>(async db =>
        await db.Seen(actor, operation.Number).Select(one => (int?)one.Version).SingleOrDefaultAsync(stop) is { } version ? version : Refusal.NotFound, stop);
}
