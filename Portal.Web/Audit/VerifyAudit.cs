using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <param name="Faults">The first ones found; <paramref name="FaultCount"/> counts all.</param>
/// <param name="Entries">Of the administration log.</param>
public sealed record AuditSummary(long Events, int Tickets, int Anchors, long Entries, int FaultCount, IReadOnlyList<AuditFault> Faults)
{
    public bool IsSound => FaultCount == 0;
}

/// <param name="Ticket">Its public number; empty where the fault is of the log itself.</param>
/// <param name="What">In English, for the console.</param>
public sealed record AuditFault(string Ticket, int Sequence, long Position, string What);

/// <summary>
/// Reads the whole log again and checks it against itself: each event's hash, each ticket's chain, the ticket's own last hash, the unbroken
/// positions, the seals, and the chain of the administration log. Runs beside the working program: what is appended meanwhile is left for the next run.
/// </summary>
public sealed class VerifyAudit(Store store, Vault vault)
{
    private const int Batch = 1000, FaultsNamed = 20;

    public Task<AuditSummary> Run(CancellationToken stop, IProgress<long>? progress = null) => store.Read(async db =>
    {
        // The seals first: none can lie beyond an end that is read after it, unless the log was shortened.
        var anchors = await db.Anchors.OrderBy(one => one.Position).ToListAsync(stop);
        var end = await db.Counters.Where(one => one.Name == Counter.EventPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);
        var walk = new LogWalk(vault, anchors, new FaultList(FaultsNamed));
        while (await Next(db, walk.Position, end, stop) is { Count: > 0 } events)
        {
            foreach (var (number, one) in events) walk.Visit(number, one);
            progress?.Report(walk.Position);
        }
        walk.Finish(end);
        var tickets = await CheckTickets(db, walk.Faults, stop);
        var entries = await CheckEntries(db, walk.Faults, stop);
        return new AuditSummary(walk.Visited, tickets, anchors.Count, entries, walk.Faults.Count, walk.Faults.Named);
    }, stop);

    private static async Task<List<(string, Domain.Tickets.TicketEvent)>> Next(PortalDb db, long from, long end, CancellationToken stop)
    {
        var rows = await db.Events.Where(one => one.Position > from && one.Position <= end).OrderBy(one => one.Position).Take(Batch)
            .Select(one => new { one.Ticket.Number, Event = one }).ToListAsync(stop);
        return [.. rows.Select(row => (row.Number, row.Event))];
    }

    private async Task<long> CheckEntries(PortalDb db, FaultList faults, CancellationToken stop)
    {
        var end = await db.Counters.Where(one => one.Name == Counter.AdminPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);
        var (last, hash, count) = (0L, "", 0L);
        void Fault(long at, string what) => faults.Add(new AuditFault("", 0, at, $"administration log: {what}"));
        while (true)
        {
            var from = last;
            var rows = await db.AdminEntries.Where(one => one.Position > from && one.Position <= end).OrderBy(one => one.Position).Take(Batch).ToListAsync(stop);
            foreach (var row in rows)
            {
                if (row.Position != last + 1) Fault(row.Position, "entries before this one are missing");
                if (row.PreviousHash != hash) Fault(row.Position, "the entry is not chained to the one before it");
                if (row.Hash != vault.ChainHash(row.Canonical())) Fault(row.Position, "the entry was changed");
                (last, hash, count) = (row.Position, row.Hash, count + 1);
            }
            if (rows.Count < Batch) break;
        }
        if (last < end) Fault(last, "the newest entries are missing");
        return count;
    }

    /// <summary>One statement per batch: a ticket and its last event are seen at the same moment, whatever is written meanwhile.</summary>
    private static async Task<int> CheckTickets(PortalDb db, FaultList faults, CancellationToken stop)
    {
        var (count, last) = (0, 0L);
        while (true)
        {
            var from = last;
            var rows = await db.Tickets.Where(one => one.Id > from).OrderBy(one => one.Id).Take(Batch).Select(one => new
            {
                one.Id, one.Number, one.LastSequence, one.ChainHash,
                Hash = db.Events.Where(log => log.TicketId == one.Id && log.Sequence == one.LastSequence).Select(log => log.Hash).FirstOrDefault(),
                Events = db.Events.Count(log => log.TicketId == one.Id),
            }).ToListAsync(stop);
            if (rows.Count == 0) return count;
            foreach (var row in rows.Where(row => row.Hash != row.ChainHash || row.Events != row.LastSequence))
                faults.Add(new AuditFault(row.Number, row.LastSequence, 0, row.Hash is null ? "the ticket's last event is missing" : "the ticket does not agree with its last event"));
            (count, last) = (count + rows.Count, rows[^1].Id);
        }
    }
}
