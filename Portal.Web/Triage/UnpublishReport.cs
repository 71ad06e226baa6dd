using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The report disappears from public pages, and its photos with it; the masked words are kept for another time.</summary>
public sealed record UnpublishReport(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class UnpublishReportHandler(TicketDesk desk) : IHandle<UnpublishReport, Done>
{
    public Task<Outcome<Done>> Handle(UnpublishReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            var hidden = ticket.Unpublish(actor, pen.Now);
            if (!hidden.Succeeded) return hidden;
            if (await pen.Db.Publications.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) is { } words) words.PublishedAt = null;
            var evidence = await pen.Db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Evidence).ToListAsync(stop);
            foreach (var photo in evidence) photo.ReleasedAt = null;
            return hidden;
        }, stop);
}
