using Microsoft.EntityFrameworkCore;
using Portal.Domain;

namespace Portal.Web.Storage;

/// <summary>A timer runs on one node at a time: whoever holds its lease. A node that dies loses it when it runs out.</summary>
/// <param name="owner">The same after a restart, so that a node takes up its own work at once: machine and data folder, which one process holds at a time.</param>
public sealed class Leases(Store store, TimeProvider time, string owner)
{
    /// <summary>Takes or renews the lease; false while another node holds it.</summary>
    public async Task<bool> Hold(string name, TimeSpan length, CancellationToken stop)
    {
        try { return (await store.Write(db => Take(db, name, length, stop), stop)).Succeeded; }
        // Two nodes made the row at once: one of them did.
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return false; }
    }

    // One conditional statement: on PostgreSQL it is asked again after waiting for the other node's commit.
    private async Task<Outcome<Done>> Take(PortalDb db, string name, TimeSpan length, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var taken = await db.Leases.Where(lease => lease.Name == name && (lease.Owner == owner || lease.UntilAt <= now))
            .ExecuteUpdateAsync(row => row.SetProperty(lease => lease.Owner, owner).SetProperty(lease => lease.UntilAt, now + length), stop);
        if (taken == 1) return Done.It;
        if (await db.Leases.AnyAsync(lease => lease.Name == name, stop)) return Refusal.Busy;
        db.Leases.Add(new Lease { Name = name, Owner = owner, UntilAt = now + length });
        return Done.It;
    }
}
