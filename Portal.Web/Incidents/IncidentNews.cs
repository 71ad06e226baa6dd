using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Incidents;

/// <summary>
/// What happens to a laporan induk reaches each joined report as its own update, in the same transaction; what happens to a part reaches the report it was
/// split from. An induk that is put away answers nobody: its reports stand on their own again, with their old clocks.
/// </summary>
internal static class IncidentNews
{
    public static async Task TellMembers(this PortalDb db, Ticket ticket, CancellationToken stop)
    {
        if (ticket.NewEvents.LastOrDefault(one => one.Type is TicketEventType.Archived or TicketEventType.Withdrawn) is { } end) await Release(db, ticket, end.At, stop);
        var news = ticket.NewEvents.Where(one => Ticket.ConcernsMembers(one.Type)).ToList();
        if (news.Count == 0) return;
        foreach (var member in await Members(db, ticket).ToListAsync(stop))
            foreach (var one in news) member.HearOfIncident(one, ticket.Number, isPart: false);
        if (ticket.SplitFromId is { } id && await db.Tickets.SingleOrDefaultAsync(one => one.Id == id, stop) is { } whole)
            foreach (var one in news) whole.HearOfIncident(one, ticket.Number, isPart: true);
    }

    private static async Task Release(PortalDb db, Ticket induk, DateTimeOffset at, CancellationToken stop)
    {
        foreach (var member in await Members(db, induk).Include(one => one.Pauses).ToListAsync(stop)) member.Unmerge(Actor.System("induk"), at);
    }

    private static IQueryable<Ticket> Members(PortalDb db, Ticket induk) => db.Tickets.Where(one => one.MergedIntoId == induk.Id && one.State == TicketState.Duplicate);
}
