using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Takes a saved view away; only its owner may, shared or not.</summary>
public sealed record DropQueueView(Guid Id) : IOperation<Done>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class DropQueueViewHandler(Store store) : IHandle<DropQueueView, Done>
{
    public Task<Outcome<Done>> Handle(DropQueueView operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
        await db.SavedViews.Where(one => one.Id == operation.Id && one.OwnerId == actor.AccountId).ExecuteDeleteAsync(stop) == 1 ? Done.It : Refusal.NotFound, stop);
}
