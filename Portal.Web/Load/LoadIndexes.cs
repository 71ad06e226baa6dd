using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Load;

/// <summary>
/// Takes the indexes of the great tables away while they are filled and builds them again, sorted, afterwards: on SQLite that is several times faster
/// than to keep them. What was taken away stands in the settings, so that a load that was killed is mended by the next one.
/// </summary>
internal sealed class LoadIndexes(Store store)
{
    private const string Kept = "seed-load-indexes";

    private sealed class Index
    {
        public required string Name { get; init; }
        public required string Sql { get; init; }
    }

    public Task Drop(CancellationToken stop) => store.Write<Done>(async db =>
    {
        var indexes = await db.Database.SqlQueryRaw<Index>("""
            SELECT name AS "Name", sql AS "Sql" FROM sqlite_master
            WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('Tickets', 'Reports', 'Answers', 'Referrals') AND name <> 'IX_Tickets_Number'
            """).ToListAsync(stop);
        db.Settings.Add(new Setting { Name = Kept, Value = JsonSerializer.Serialize(indexes) });
        foreach (var drop in indexes.Select(one => string.Concat("DROP INDEX \"", one.Name, "\""))) await db.Database.ExecuteSqlRawAsync(drop, stop);
        return Done.It;
    }, stop);

    /// <summary>Also what an earlier load left behind.</summary>
    public Task Restore(CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.Settings.SingleOrDefaultAsync(one => one.Name == Kept, stop) is not { } kept) return Done.It;
        foreach (var one in JsonSerializer.Deserialize<List<Index>>(kept.Value)!)
            await db.Database.ExecuteSqlRawAsync(one.Sql.Replace("INDEX \"", "INDEX IF NOT EXISTS \"", StringComparison.Ordinal).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), stop);
        db.Settings.Remove(kept);
        return Done.It;
    }, stop);
}
