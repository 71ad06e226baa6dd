using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>The newest published reports that have a point strangers may see, for the map.</summary>
public sealed record PublicPoints(PublicFilter Filter) : IOperation<IReadOnlyList<PublicPoint>>
{
    /// <summary>What a cheap phone still draws.</summary>
    public const int Most = 5000;

    public static Permission Needs => Permission.Anyone;
}

public sealed record PublicPoint(string Number, string Title, TicketState State, PublicSpot Spot);

internal sealed class PublicPointsHandler(Store store, PortalSettings settings) : IHandle<PublicPoints, IReadOnlyList<PublicPoint>>
{
    public async Task<Outcome<IReadOnlyList<PublicPoint>>> Handle(PublicPoints operation, Actor actor, CancellationToken stop)
    {
        var rows = await store.Read(async db => await (await db.Matching(operation.Filter, settings.Zone, stop))
            .Where(one => one.Ticket.Visibility == Visibility.Open && one.Ticket.Latitude != null && one.Ticket.Longitude != null)
            .OrderByDescending(one => one.Words.PublishedAt).ThenByDescending(one => one.Words.TicketId).Take(PublicPoints.Most)
            .Select(one => new { one.Ticket.Number, one.Words.Title, one.Ticket.State, one.Ticket.Visibility, one.Ticket.Latitude, one.Ticket.Longitude }).ToListAsync(stop), stop);
        return rows.Select(row => new PublicPoint(row.Number, row.Title, row.State, PublicSpot.Of(row.Visibility, row.Latitude, row.Longitude)!)).ToList();
    }
}
