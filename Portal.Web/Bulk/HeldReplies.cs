using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <summary>Lets messages go whose ten seconds are over, with their author's rights as they are now. A message and its leaving the outbox are one transaction.</summary>
internal sealed class HeldReplies(TicketDesk desk, Store store, Vault vault, WorkingDays days, TimeProvider time)
{
    private const int Together = 100;
    private static readonly TimeSpan KeepTraces = TimeSpan.FromDays(1);

    public Task<bool> AnyDue(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return store.Read(db => db.HeldReplies.AnyAsync(one => one.DueAt <= now && one.RefusedBecause == null, stop), stop);
    }

    /// <returns>How many were due. Without due messages it only reads.</returns>
    public async Task<int> SendDue(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var due = await store.Read(db => db.HeldReplies.Where(one => one.DueAt <= now && one.RefusedBecause == null).OrderBy(one => one.DueAt).Take(Together).ToListAsync(stop), stop);
        // Two messages for one ticket go one after the other.
        foreach (var batch in due.GroupBy(one => (one.AuthorId, one.RunId))) await Send([.. batch.DistinctBy(one => one.Number)], stop);
        return due.Count;
    }

    /// <summary>Traces of what can no longer be taken back, and refusals nobody reads any more.</summary>
    public Task<Outcome<Done>> Sweep(CancellationToken stop) => store.Write<Done>(async db =>
    {
        var since = time.GetUtcNow() - KeepTraces;
        await db.BulkRuns.Where(one => one.DoneAt < since).ExecuteDeleteAsync(stop);
        await db.HeldReplies.Where(one => one.DueAt < since && one.RefusedBecause != null).ExecuteDeleteAsync(stop);
        return Done.It;
    }, stop);

    private async Task Send(List<HeldReply> batch, CancellationToken stop)
    {
        var rows = batch.ToDictionary(one => one.Number);
        var author = await store.Read(async db => await db.Users.Where(one => one.Id == batch[0].AuthorId && one.DisabledAt == null).Select(one => one.DisplayName).SingleOrDefaultAsync(stop) is { } name
            ? await db.OfficerNow(batch[0].AuthorId, name, days.Today(time), stop) : Actor.Nobody, stop);
        await desk.ChangeMany([.. rows.Keys.Select(number => new TicketMark(number))], author, (ticket, pen) =>
        {
            var row = rows[ticket.Number];
            var text = pen.Write(ticket, row.Kind, vault.Open(row.BodySealed));
            return Task.FromResult(row.Kind == TextKind.Question ? ticket.Ask(author, text, pen.Deadlines, pen.Now) : ticket.Write(author, text, pen.Now));
        }, (db, lines) => Settle(db, rows, lines), stop);
    }

    private static void Settle(PortalDb db, Dictionary<string, HeldReply> rows, IReadOnlyList<TicketLine> lines)
    {
        foreach (var line in lines)
        {
            var row = rows[line.Number];
            // Taken back meanwhile: nothing is removed, so nothing of this is saved, and the next look does without it.
            if (line.Refusal is null) db.HeldReplies.Remove(row);
            else db.HeldReplies.Attach(row).Entity.RefusedBecause = line.Refusal.Sentence;
        }
    }
}
