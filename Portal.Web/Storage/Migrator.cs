using Microsoft.EntityFrameworkCore;
using Portal.Web.App;

namespace Portal.Web.Storage;

/// <summary>Brings the database up to the model at start, under a lock: one process for SQLite, one node at a time for PostgreSQL.</summary>
public sealed class Migrator(IDbContextFactory<PortalDb> contexts, WriteLane lane, Folders folders) : IDisposable
{
    private FileStream? held;

    /// <summary>Refuses a second writing process on the same data folder; held until the program ends.</summary>
    /// <exception cref="DataFolderInUseException">Another process serves this folder.</exception>
    public void TakeFolder()
    {
        try { held ??= new FileStream(folders.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1); }
        catch (IOException) { throw new DataFolderInUseException(folders.Data); }
    }

    public async Task Migrate(CancellationToken stop = default)
    {
        using var passage = await lane.EnterAsync(stop);
        await using var db = await contexts.CreateDbContextAsync(stop);
        db.HoldsLane = true;
        if (db.Database.IsSqlite()) await ForgetDeadLock(db, stop);
        await db.Database.MigrateAsync(stop);
        await LogGuards.Set(db, stop);
    }

    // We alone hold the folder, so a migration lock that is still there belongs to a process that was killed.
    private static async Task ForgetDeadLock(PortalDb db, CancellationToken stop)
    {
        if (await db.Database.CanConnectAsync(stop))
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
    }

    public void Dispose() => held?.Dispose();
}

public sealed class DataFolderInUseException(string folder)
    : Exception($"Another process already uses {folder}. Stop it first, or set Portal:DataFolder to another folder.");
