using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>
/// Takes a reporter out of a report, inside the caller's transaction. Identity and contact go at once; words and photos once the work no longer needs
/// them. Events stay: they never held a word of anybody, so the chain is whole afterwards.
/// </summary>
internal sealed class ReporterEraser(Vault vault, TimeProvider time)
{
    /// <summary>Identity and contact at once, words and photos as well where the report has ended; leaves its line in the ledger.</summary>
    public async Task<bool> Erase(PortalDb db, Ticket ticket, Actor actor, string? accountHash, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        await Identity(db, ticket, actor, stop);
        // What was split off is the same person's.
        foreach (var part in await db.Tickets.Where(one => one.SplitFromId == ticket.Id).ToListAsync(stop)) await Erase(db, part, actor, accountHash, stop);
        var request = await db.DataRequests.Where(one => one.TicketId == ticket.Id && one.Kind == DataRequestKind.Erasure && one.DoneAt == null).FirstOrDefaultAsync(stop);
        if (request is null) db.DataRequests.Add(request = DataRequest.For(DataRequestKind.Erasure, ticket.Id, accountHash, now));
        request.AnsweredAt ??= now;
        if (ticket.State.IsOpen()) return false;
        await Words(db, ticket, actor, null, stop);
        return true;
    }

    /// <param name="reason">Why before the end, where an officer does it.</param>
    public async Task<Outcome<Done>> Words(PortalDb db, Ticket ticket, Actor actor, TextRef? reason, CancellationToken stop)
    {
        var (now, report) = (time.GetUtcNow(), await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop));
        var texts = await db.Texts.Where(one => one.TicketId == ticket.Id && one.AuthorId == null && one.ErasedAt == null).ToListAsync(stop);
        // What was written after an erasure may be erased as well; nothing left is nothing to do.
        if (report is null || (report.ErasedAt is not null && texts.Count == 0)) return Done.It;
        var erased = ticket.EraseWords(actor, reason, now);
        if (!erased.Succeeded) return erased;
        (report.TitleSealed, report.BodySealed, report.LandmarkSealed, report.NeighbourhoodSealed, report.ExtraSealed, report.HelperSealed, report.ErasedAt) = ([], [], null, null, null, null, report.ErasedAt ?? now);
        foreach (var text in texts) (text.BodySealed, text.ErasedAt) = ([], now);
        var own = texts.ConvertAll(text => (Guid?)text.Id);
        // The bytes follow within the hour: the sweeper drops what no row refers to.
        db.Attachments.RemoveRange(await db.Attachments.Where(file => file.TicketId == ticket.Id && (file.Purpose == AttachmentPurpose.Evidence || file.Purpose == AttachmentPurpose.Voice || file.Purpose == AttachmentPurpose.Letter || own.Contains(file.TextId))).ToListAsync(stop));
        db.Publications.RemoveRange(await db.Publications.Where(one => one.TicketId == ticket.Id).ToListAsync(stop));
        await db.WorkDrafts.Where(one => one.TicketId == ticket.Id).ExecuteDeleteAsync(stop);
        await db.HeldReplies.Where(one => one.TicketId == ticket.Id).ExecuteDeleteAsync(stop);
        (await db.Ratings.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop))?.EraseWords();
        foreach (var request in await db.DataRequests.Where(one => one.TicketId == ticket.Id && one.Kind == DataRequestKind.Erasure).ToListAsync(stop)) request.DoneAt ??= now;
        foreach (var request in db.DataRequests.Local.Where(one => one.TicketId == ticket.Id && one.Kind == DataRequestKind.Erasure)) request.DoneAt ??= now;
        return Done.It;
    }

    private async Task Identity(PortalDb db, Ticket ticket, Actor actor, CancellationToken stop)
    {
        if (await Forget(db, ticket, actor, stop) is { Length: > 0 } mail) await Mails(db, mail, stop);
    }

    /// <summary>Who reported, and the ways to reach them. Letters to them have a term of their own.</summary>
    /// <returns>The mail address that was there; null where nobody is known.</returns>
    public async Task<string?> Forget(PortalDb db, Ticket ticket, Actor actor, CancellationToken stop)
    {
        await db.KeptReports.Where(one => one.TicketId == ticket.Id).ExecuteDeleteAsync(stop);
        await db.EndSubscriptions(ticket.Id, stop);
        // The scan of a letter is an identity, whether or not one was typed beside it.
        var scans = await db.Attachments.Where(file => file.TicketId == ticket.Id && file.Purpose == AttachmentPurpose.Letter).ToListAsync(stop);
        db.Attachments.RemoveRange(scans);
        if (await db.IntakeNotes.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) is { } note) note.LetterNumberSealed = null;
        var identity = await db.Identities.SingleOrDefaultAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.TicketId == ticket.Id), stop);
        if (identity is null && scans.Count == 0) return null;
        if (identity is not null) db.Identities.Remove(identity);
        ticket.RecordIdentityErased(actor, time.GetUtcNow());
        return vault.Open(identity?.EmailSealed);
    }

    /// <summary>Letters to this address, sent or not. They are sealed, so each is opened and compared.</summary>
    public async Task Mails(PortalDb db, string mail, CancellationToken stop)
    {
        var own = new List<Guid>();
        await foreach (var one in db.Outbox.AsNoTracking().Select(letter => new { letter.Id, letter.ToSealed }).AsAsyncEnumerable().WithCancellation(stop))
            if (string.Equals(vault.Open(one.ToSealed), mail, StringComparison.OrdinalIgnoreCase)) own.Add(one.Id);
        foreach (var some in own.Chunk(500)) await db.Outbox.Where(letter => some.Contains(letter.Id)).ExecuteDeleteAsync(stop);
    }
}
