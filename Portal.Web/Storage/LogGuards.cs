using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Storage;

/// <summary>The database itself refuses to change or delete an event or an entry of the administration log; whoever takes these triggers away is found by the hash chain.</summary>
internal static class LogGuards
{
    private const string Sqlite = """
        CREATE TRIGGER IF NOT EXISTS "Events_no_update" BEFORE UPDATE ON "Events" BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER IF NOT EXISTS "Events_no_delete" BEFORE DELETE ON "Events" BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
        CREATE TRIGGER IF NOT EXISTS "AdminEntries_no_update" BEFORE UPDATE ON "AdminEntries" BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
        CREATE TRIGGER IF NOT EXISTS "AdminEntries_no_delete" BEFORE DELETE ON "AdminEntries" BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
        """;

    private const string Postgres = """
        CREATE OR REPLACE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''events are never changed or deleted''; END';
        CREATE OR REPLACE TRIGGER events_unchanged BEFORE UPDATE OR DELETE ON "Events" FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
        CREATE OR REPLACE TRIGGER entries_unchanged BEFORE UPDATE OR DELETE ON "AdminEntries" FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
        """;

    public static async Task Set(PortalDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        // Two nodes that start at once would meet in the catalog ("tuple concurrently updated").
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(3507)", stop);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? Sqlite : Postgres, stop);
        await transaction.CommitAsync(stop);
    }
}
