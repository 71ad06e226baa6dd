using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>A published report: the masked words and the ticket they are about.</summary>
internal sealed class Shown
{
    public required Publication Words { get; init; }
    public required Ticket Ticket { get; init; }
}

/// <summary>What strangers find at all: published, not withdrawn, never confidential. Every public read begins here.</summary>
internal static class PublicSight
{
    public static IQueryable<Shown> Published(this PortalDb db) =>
        from words in db.Publications
        join ticket in db.Tickets on words.TicketId equals ticket.Id
        where words.PublishedAt != null && ticket.PublishedAt != null && (ticket.Visibility & Visibility.Confidential) == 0
        select new Shown { Words = words, Ticket = ticket };
}
