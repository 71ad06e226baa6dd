using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>
/// Photos and the voice of an anonim or rahasia report reach the OPD that works on it: those named here and no others, so that an empty list takes all back.
/// The public gets a photo only by its publication.
/// </summary>
public sealed record ReleasePhotos(string Number, int Version, IReadOnlyList<Guid> Photos) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class ReleasePhotosHandler(TicketDesk desk) : IHandle<ReleasePhotos, Done>
{
    public Task<Outcome<Done>> Handle(ReleasePhotos operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (!ticket.OpensSealedPhotos(actor)) return TicketRefusals.ReadOnly;
            var evidence = await pen.Db.OfReporter(ticket.Id).ToListAsync(stop);
            if (!operation.Photos.All(photo => evidence.Exists(one => one.Id == photo))) return TicketRefusals.NoSuchPhoto;
            foreach (var photo in evidence) photo.FieldReleasedAt = operation.Photos.Contains(photo.Id) ? photo.FieldReleasedAt ?? pen.Now : null;
            return ticket.ReleasePhotos(actor, operation.Photos.Distinct().Count(), pen.Now);
        }, stop);
}
