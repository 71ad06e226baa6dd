using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Lihat sebagai warga": what the reporter of this ticket reads now, for those who work on it. The code is in none of it, and photos that are withheld from this desk stay withheld.</summary>
public sealed record SeeAsReporter(string Number) : IOperation<FollowView>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class SeeAsReporterHandler(Store store, FollowReading reading) : IHandle<SeeAsReporter, FollowView>
{
    public Task<Outcome<FollowView>> Handle(SeeAsReporter operation, Actor actor, CancellationToken stop) => store.Read<Outcome<FollowView>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).Include(one => one.Referrals).Include(one => one.Pauses).AsSplitQuery().SingleOrDefaultAsync(stop);
        if (ticket?.OpensInside(actor) != true) return Refusal.NotFound;
        var seesAll = ticket.Visibility == Visibility.Open || ticket.OpensSealedPhotos(actor);
        var view = await reading.Of(db, ticket, file => seesAll || file.Purpose == Domain.Reports.AttachmentPurpose.Proof || file.ReleasedAt is not null || file.FieldReleasedAt is not null, stop);
        return view is null ? Refusal.NotFound : view;
    }, stop);
}
