using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage.Postgres;
using Portal.Web.Storage.Sqlite;

namespace Portal.Tests.Kit;

/// <summary>One empty database per provider that has run every migration: hosts start on a copy of it, for hundreds of them would each migrate again. The program still asks at its start whether something is missing.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Task<string>> SqliteFile = new(MakeSqlite);

    /// <summary>Puts a copy where the host looks for its own.</summary>
    public static async Task CopyTo(string file) => File.Copy(await SqliteFile.Value, file);

    /// <param name="connection">Without a pool: a database that somebody is connected to cannot be copied.</param>
    public static async Task Migrate(string connection)
    {
        await using var db = new PostgresPortalDb(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql(connection).Options);
        await db.Database.MigrateAsync();
    }

    private static async Task<string> MakeSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("portal-empty-").FullName;
        RunEnd.Delete(folder);
        var file = Path.Combine(folder, "portal.db");
        await using var db = new SqlitePortalDb(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite($"Data Source={file};Pooling=False").Options);
        await db.Database.MigrateAsync();
        // Everything in the one file that is copied; it also is what a restored copy looks like.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE");
        return file;
    }
}
