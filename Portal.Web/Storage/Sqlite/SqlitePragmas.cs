using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Portal.Web.Storage.Sqlite;

/// <summary>An acknowledged report survives a power cut: every commit reaches the disk (FULL), readers never wait for the writer (WAL).</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    // A copy made by VACUUM INTO is not in WAL mode yet, and the first look at it at start is read-only: it may not change that.
    private const string ReadOnlyPragmas = "PRAGMA busy_timeout=5000;";

    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        // The pool hands the same open handle out again and again; what it was told once still holds.
        var handle = ((SqliteConnection)connection).Handle!;
        if (told.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        if (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly) command.CommandText = ReadOnlyPragmas;
        else command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        told.AddOrUpdate(handle, told);
    }
}
