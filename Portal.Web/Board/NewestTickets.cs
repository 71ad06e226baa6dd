using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>What came in last, by number, category and place. Confidential reports are left out: the same bytes go to every screen.</summary>
internal static class NewestTickets
{
    private const int Shown = 8;

    public static async Task<IReadOnlyList<NewestTicket>> Read(PortalDb db, BoardNames names, CancellationToken stop)
    {
        var rows = await db.Tickets.Where(ticket => (ticket.Visibility & Visibility.Confidential) == 0)
            .OrderByDescending(ticket => ticket.ReceivedAt).ThenByDescending(ticket => ticket.Id).Take(Shown)
            .Select(ticket => new
            {
                ticket.Number, ticket.State, ticket.ReceivedAt, ticket.CategoryId,
                Title = ticket.PublishedAt == null ? null : db.Publications.Where(one => one.TicketId == ticket.Id).Select(one => one.Title).FirstOrDefault(),
                Place = db.Regions.Where(one => one.Code == (ticket.KecamatanCode ?? ticket.RegencyCode)).Select(one => one.Name).FirstOrDefault(),
            }).ToListAsync(stop);
        return [.. rows.Select(row => new NewestTicket(row.Number, row.Title ?? names.CategoryName(row.CategoryId) ?? "Belum ada kategori", row.Place, row.State, row.ReceivedAt))];
    }
}
