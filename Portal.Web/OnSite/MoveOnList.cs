using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.OnSite;

/// <summary>One ticket changes places with its neighbour in the officer's own list. It is no change of the ticket.</summary>
public sealed record MoveOnList(string Number, bool Up) : IOperation<Done>
{
    public static Permission Needs => Permission.WorkOnSite;
}

internal sealed class MoveOnListHandler(Store store) : IHandle<MoveOnList, Done>
{
    public Task<Outcome<Done>> Handle(MoveOnList operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var order = await db.SiteOrder(actor, stop);
        var id = await db.Tickets.OnSite(actor).Where(one => one.Number == operation.Number).Select(one => one.Id).SingleOrDefaultAsync(stop);
        var from = order.IndexOf(id);
        if (from < 0) return Refusal.NotFound;
        var to = Math.Clamp(from + (operation.Up ? -1 : 1), 0, order.Count - 1);
        (order[from], order[to]) = (order[to], order[from]);
        // The whole order is written: what had no place gets the one it was seen at. Places of tickets that left the list go.
        await db.ListPlaces.Where(one => one.AccountId == actor.AccountId).ExecuteDeleteAsync(stop);
        db.ListPlaces.AddRange(order.Select((ticket, place) => new ListPlace { AccountId = actor.AccountId!.Value, TicketId = ticket, Place = place }));
        return Done.It;
    }, stop, isQuiet: true);
}
