using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;

namespace Portal.Web.Storage;

/// <summary>
/// Gives new events their position in commit order and chains them per ticket. The counter row is updated inside the transaction and stays
/// locked until it commits, so a reader that has seen position n has seen everything before it.
/// </summary>
public sealed class EventLog(Vault vault)
{
    public async Task Chain(PortalDb db, CancellationToken stop)
    {
        var fresh = db.ChangeTracker.Entries<TicketEvent>().Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity).OrderBy(one => one.Ticket.Number, StringComparer.Ordinal).ThenBy(one => one.Sequence).ToList();
        if (fresh.Count == 0) return;
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Events are written inside a transaction: use Store.Write.");
        var position = await db.CountUp(Counter.EventPosition, fresh.Count, stop) - fresh.Count;
        foreach (var one in fresh)
        {
            one.Position = ++position;
            one.PreviousHash = one.Ticket.ChainHash;
            one.Hash = one.Ticket.ChainHash = vault.ChainHash(Canonical(one, one.Ticket.Number));
        }
        // Who looks for changes only now and then (AutoDetectChangesEnabled) must not lose the hash that was set just now.
        foreach (var ticket in fresh.Select(one => one.Ticket).Distinct()) db.Entry(ticket).DetectChanges();
    }

    /// <summary>The administration log is one chain. The counter's row is held until the commit, so that two nodes chain one after the other.</summary>
    public async Task Chain(PortalDb db, AdminEntry entry, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Entries are written inside a transaction: use Store.Write.");
        entry.Position = await db.CountUp(Counter.AdminPosition, 1, stop);
        entry.PreviousHash = await db.AdminEntries.AsNoTracking().Where(one => one.Position == entry.Position - 1).Select(one => one.Hash).SingleOrDefaultAsync(stop) ?? "";
        entry.Hash = vault.ChainHash(entry.Canonical());
        db.AdminEntries.Add(entry);
    }

    /// <summary>Everything an event says, in one fixed text; what <c>verify-audit</c> hashes again. Times in microseconds: PostgreSQL keeps no finer ones.</summary>
    public static string Canonical(TicketEvent one, string number) => string.Join('|',
        one.PreviousHash, number, one.Sequence.ToString(CultureInfo.InvariantCulture), one.Type, (one.At.UtcTicks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture),
        one.ActorId, one.Source, one.TextId, one.TextFingerprint, one.Facts, one.State, one.ClosingKind,
        one.AgencyId?.ToString(CultureInfo.InvariantCulture), one.CategoryId?.ToString(CultureInfo.InvariantCulture), one.Kind, one.KecamatanCode, one.Late ? "1" : "0");
}

internal static class CounterQueries
{
    /// <summary>Adds to a counter inside the transaction and gives its new value; makes the counter where it is missing.</summary>
    public static async Task<long> CountUp(this PortalDb db, string name, long by, CancellationToken stop)
    {
        var value = await db.Database.SqlQuery<long>(
            $"""INSERT INTO "Counters" ("Name", "Value") VALUES ({name}, {by}) ON CONFLICT ("Name") DO UPDATE SET "Value" = "Counters"."Value" + {by} RETURNING "Value" """).ToListAsync(stop);
        return value[0];
    }
}
