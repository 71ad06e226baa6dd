using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

internal static class AgendaReading
{
    private const string Hidden = "Laporan ini sekarang rahasia dan tidak ditampilkan.";

    /// <summary>The agenda as this reader may see it: a ticket's number opens only for who sees the ticket, and one that became confidential says nothing any more.</summary>
    public static async Task<IReadOnlyList<AgendaLine>> Of(PortalDb db, Vault vault, Meeting meeting, Actor actor, CancellationToken stop)
    {
        var ids = meeting.Agenda.Select(one => one.TicketId).OfType<long>().ToList();
        var numbers = await db.Tickets.Where(TicketSight.For(actor)).Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Number, stop);
        var sealedOnes = await db.Tickets.Where(one => ids.Contains(one.Id) && (one.Visibility & Visibility.Confidential) != 0).Select(one => one.Id).ToListAsync(stop);
        return [.. meeting.Agenda.OrderBy(one => one.Id).Select(one => one.TicketId is { } ticket && sealedOnes.Contains(ticket)
            ? new AgendaLine(one.Id, one.Kind, Hidden, null, null)
            : new AgendaLine(one.Id, one.Kind, vault.Open(one.WordsSealed), one.TicketId is { } id ? numbers.GetValueOrDefault(id) : null, one.AgencyCode))];
    }
}
