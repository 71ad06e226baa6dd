using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Search;

/// <summary>The index of terms: FTS5 without contents on SQLite, a tsvector with a GIN index on PostgreSQL. One row a ticket, under the ticket's id.</summary>
internal static class SearchIndex
{
    /// <summary>Newest first.</summary>
    public static Task<List<long>> Find(PortalDb db, IReadOnlyList<string> terms, int count, CancellationToken stop) => db.Database.IsSqlite()
        ? db.Database.SqlQueryRaw<long>("""SELECT rowid AS "Value" FROM "SearchIndex" WHERE "SearchIndex" MATCH {0} ORDER BY rowid DESC LIMIT {1}""", string.Join(" AND ", terms), count).ToListAsync(stop)
        : db.Database.SqlQueryRaw<long>("""SELECT "TicketId" AS "Value" FROM "SearchIndex" WHERE "Terms" @@ to_tsquery('simple', {0}) ORDER BY "TicketId" DESC LIMIT {1}""", string.Join(" & ", terms), count).ToListAsync(stop);

    public static async Task Put(PortalDb db, long ticketId, string terms, CancellationToken stop)
    {
        await Drop(db, ticketId, stop);
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
            ? """INSERT INTO "SearchIndex" (rowid, "Terms") VALUES ({0}, {1})"""
            : """INSERT INTO "SearchIndex" ("TicketId", "Terms") VALUES ({0}, array_to_tsvector(string_to_array({1}, ' ')))""", [ticketId, terms], stop);
    }

    public static Task Drop(PortalDb db, long ticketId, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite()
        ? """DELETE FROM "SearchIndex" WHERE rowid = {0}"""
        : """DELETE FROM "SearchIndex" WHERE "TicketId" = {0}""", [ticketId], stop);
}
