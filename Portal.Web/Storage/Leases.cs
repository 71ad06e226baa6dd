using Microsoft.EntityFrameworkCore;
using Portal.Domain;

namespace Portal.Web.Storage;

/// <summary>A timer runs on one node at a time: whoever holds its lease. A node that dies loses it when it runs out.</summary>
public sealed class Leases(Store store, TimeProvider time)
{
    private readonly string owner = $"{Environment.MachineName}:{Guid.NewGuid():N}";

    /// <summary>Takes or renews the lease; false while another node holds it.</summary>
    public async Task<bool> Hold(string name, TimeSpan length, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var outcome = await store.Write<Done>(async db =>
        {
            var lease = await db.Leases.SingleOrDefaultAsync(one => one.Name == name, stop);
            if (lease is null) db.Leases.Add(lease = new Lease { Name = name });
            else if (lease.Owner != owner && lease.UntilAt > now) return Refusal.Busy;
            (lease.Owner, lease.UntilAt) = (owner, now + length);
            return Done.It;
        }, stop);
        return outcome.Succeeded;
    }
}
