using Microsoft.Data.Sqlite;
using Npgsql;

namespace Portal.Web.Storage;

/// <summary>Which faults of the database are "busy, try again" rather than bugs, and which are a unique key doing its work.</summary>
internal static class StorageFaults
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteFull = 13, SqliteConstraintUnique = 2067, SqliteConstraintPrimaryKey = 1555;

    public static bool IsBusy(Exception fault) => Innermost(fault) switch
    {
        StorageBusyException => true,
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked or SqliteFull,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DiskFull or PostgresErrorCodes.TooManyConnections,
        NpgsqlException => true,
        _ => false,
    };

    public static bool IsDuplicate(Exception fault) => Innermost(fault) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteConstraintUnique or SqliteConstraintPrimaryKey,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    /// <summary>Two writers appended the same event number to one ticket: on PostgreSQL this key may speak before the concurrency token does.</summary>
    public static bool IsRaceForTicket(Exception fault) =>
        Innermost(fault) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "IX_Events_TicketId_Sequence" };

    private static Exception Innermost(Exception fault)
    {
        while (fault.InnerException is { } inner && fault is not System.Data.Common.DbException) fault = inner;
        return fault;
    }
}
