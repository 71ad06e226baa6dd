using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <summary>Sets a seal over the events since the last seal. Later nobody without the key can shorten or rewrite what lies before it.</summary>
public sealed class AnchorLog(Store store, Vault vault, TimeProvider time)
{
    /// <summary>At most so many events under one seal, so that sealing an import is many short transactions.</summary>
    public const int Span = 5000;

    public Task<long> Waiting(CancellationToken stop) => store.Read(async db =>
        await db.Counters.Where(one => one.Name == Counter.EventPosition).Select(one => one.Value).SingleOrDefaultAsync(stop) - await LastPosition(db, stop), stop);

    /// <returns>The position now sealed; 0 on an empty log.</returns>
    public async Task<long> Run(CancellationToken stop)
    {
        while (await Waiting(stop) > 0)
        {
            // A refusal is another writer's turn; an anchor of the same position is refused by its unique key.
            if (!(await store.Write<long>(async db => await Seal(db, stop), stop)).Succeeded) break;
        }
        return await store.Read(db => LastPosition(db, stop), stop);
    }

    private async Task<long> Seal(PortalDb db, CancellationToken stop)
    {
        var last = await db.Anchors.AsNoTracking().OrderByDescending(one => one.Position).FirstOrDefaultAsync(stop);
        var from = last?.Position ?? 0;
        var events = await db.Events.AsNoTracking().Where(one => one.Position > from).OrderBy(one => one.Position).Take(Span)
            .Select(one => new { one.Position, one.Hash }).ToListAsync(stop);
        if (events.Count == 0) throw new InvalidOperationException("The log is shorter than its counter: run verify-audit.");
        var chain = new AnchorChain(vault, last?.Hash ?? "");
        foreach (var one in events) chain.Add(one.Position, one.Hash);
        db.Anchors.Add(new AuditAnchor { Position = events[^1].Position, PreviousHash = chain.PreviousHash, Hash = chain.Hash(), AnchoredAt = time.GetUtcNow() });
        return events[^1].Position;
    }

    private static Task<long> LastPosition(PortalDb db, CancellationToken stop) =>
        db.Anchors.OrderByDescending(one => one.Position).Select(one => one.Position).FirstOrDefaultAsync(stop);
}
