using Portal.Web.Storage;

namespace Portal.Web.Imports;

internal static class Batches
{
    private const int Size = 2_000;

    /// <summary>Inserts many rows inside the transaction of <see cref="Store.Write{T}"/> without keeping them in memory.</summary>
    public static async Task AddMany<T>(this PortalDb db, IReadOnlyList<T> rows, ImportTally tally, CancellationToken stop) where T : class
    {
        var done = 0;
        foreach (var batch in rows.Chunk(Size))
        {
            db.AddRange(batch);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            tally.Say(done += batch.Length, rows.Count);
        }
    }
}
