using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>A reporter's own report, for the reporter whom the code let in.</summary>
public sealed record FollowReport : IOperation<FollowView>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class FollowReportHandler(Store store, FollowReading reading) : IHandle<FollowReport, FollowView>
{
    public Task<Outcome<FollowView>> Handle(FollowReport operation, Actor actor, CancellationToken stop) => store.Read<Outcome<FollowView>>(async db =>
        await db.Tickets.Where(TicketSight.For(actor)).Include(one => one.Referrals).Include(one => one.Pauses).AsSplitQuery().SingleOrDefaultAsync(stop) is { } ticket && await reading.Of(db, ticket, _ => true, stop) is { } view
            ? view : Refusal.NotFound, stop);
}
