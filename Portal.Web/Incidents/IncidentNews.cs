using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Incidents;

/// <summary>What happens to a laporan induk reaches each joined report as its own update, in the same transaction; what happens to a part reaches the report it was split from.</summary>
internal static class IncidentNews
{
    public static async Task TellMembers(this PortalDb db, Ticket ticket, CancellationToken stop)
    {
        var news = ticket.NewEvents.Where(one => Ticket.ConcernsMembers(one.Type)).ToList();
        if (news.Count == 0) return;
        foreach (var member in await db.Tickets.Where(one => one.MergedIntoId == ticket.Id && one.State == TicketState.Duplicate).ToListAsync(stop))
            foreach (var one in news) member.HearOfIncident(one, ticket.Number, isPart: false);
        if (ticket.SplitFromId is { } id && await db.Tickets.SingleOrDefaultAsync(one => one.Id == id, stop) is { } whole)
            foreach (var one in news) whole.HearOfIncident(one, ticket.Number, isPart: true);
    }
}
