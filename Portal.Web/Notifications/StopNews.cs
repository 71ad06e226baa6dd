using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>The reporter ends one way of being told.</summary>
public sealed record StopNews(Guid Id) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class StopNewsHandler(Store store) : IHandle<StopNews, Done>
{
    public Task<Outcome<Done>> Handle(StopNews operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.Subscriptions.AnyAsync(one => one.Id == operation.Id && one.TicketId == actor.ReporterOfTicket, stop)) await db.EndSubscription(operation.Id, stop);
        return Done.It;
    }, stop);
}

/// <summary>One press on the link of a message, without signing in. Pressing it again is no fault.</summary>
public sealed record StopNewsByLink(string? Token) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class StopNewsByLinkHandler(Store store, StopLinks links) : IHandle<StopNewsByLink, Done>
{
    public async Task<Outcome<Done>> Handle(StopNewsByLink operation, Actor actor, CancellationToken stop)
    {
        if (links.Read(operation.Token) is not { } id) return Refusal.NotFound;
        return await store.Write<Done>(async db =>
        {
            await db.EndSubscription(id, stop);
            return Done.It;
        }, stop);
    }
}
