using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>A report turns out to be about the conduct of staff.</summary>
internal static class ConductStep
{
    public static Task<Category?> CategoryOf(this PortalDb db, int id, CancellationToken stop) => db.Categories.SingleOrDefaultAsync(one => one.Id == id && one.IsActive, stop);

    /// <summary>To the Inspektorat, and out of this desk's sight.</summary>
    public static async Task<Outcome<Done>> ToInspector(this TicketPen pen, Ticket ticket, Actor actor, Category category, CancellationToken stop)
    {
        if (await pen.Db.InspectorateFor(category, pen.Deadlines.Calendar.LocalDay(pen.Now), stop) is not { } desk) return TicketRefusals.NoInspector;
        if (await pen.Db.Publications.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) is { } words) pen.Db.Publications.Remove(words);
        foreach (var photo in await pen.Db.Attachments.Where(one => one.TicketId == ticket.Id && one.ReleasedAt != null).ToListAsync(stop)) photo.ReleasedAt = null;
        return ticket.SendToInspector(actor, category.Id, desk.Agency, desk.Inspectors, pen.Deadlines, pen.Now);
    }
}
