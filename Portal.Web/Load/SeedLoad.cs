using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Notifications;
using Portal.Web.Search;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Load;

/// <param name="Tickets">Zero where there was nothing to load them into.</param>
internal sealed record LoadSummary(int Tickets, long Events, TimeSpan Took)
{
    public double PerSecond => Tickets / Math.Max(0.001, Took.TotalSeconds);
}

/// <summary>
/// Fills the database with made-up tickets, for measuring. They are lived through the domain and chained like real ones; only the way into the tables
/// is another. Figures, notices and the search index stand where they would after following the log.
/// </summary>
internal sealed class SeedLoad(Store store, Vault vault, SearchTerms terms, FigureBook figures, SearchBook search, NoticeBook notices, ProofSample proofs, WorkingDays days, PortalSettings settings, TimeProvider time)
{
    private const int PartSize = 1000, PartsPerCommit = 20, Weeks = 104, WorthRebuilding = 20_000;
    private static readonly string[] Followers = [Counter.FiguresPosition, Counter.NoticesPosition, Counter.SearchPosition, Counter.ProofsPosition];
    private readonly LoadIndexes indexes = new(store);

    public async Task<LoadSummary> Run(int tickets, int seed, LoadPattern pattern, IProgress<string> progress, CancellationToken stop)
    {
        var (began, now) = (Stopwatch.GetTimestamp(), time.GetUtcNow());
        var (town, tables, isSqlite) = await store.Read(async db => (await LoadTown.Read(db, settings, await days.Deadlines(stop), stop), new LoadTables(db), db.Database.IsSqlite()), stop);
        if (town is null) return new LoadSummary(0, 0, TimeSpan.Zero);
        await figures.CatchUp(stop);
        await search.CatchUp(stop);
        await notices.CatchUp(stop);
        await proofs.CatchUp(stop);
        var arrivals = pattern.Arrivals(tickets, now, Weeks, town.Zone, new Random(seed));
        var plan = await Reserve(arrivals, town.Zone, stop);
        if (isSqlite) await indexes.Restore(stop);
        var rebuilds = isSqlite && tickets >= WorthRebuilding;
        if (rebuilds) await indexes.Drop(stop);
        var (events, counts) = (0L, new LoadCounts());
        try
        {
            var story = new LoadStory(town, pattern, vault, now);
            var press = new LoadPress(tables, vault, terms, town.Zone, now);
            LoadPart Make(int part) => Press(story, press, plan, arrivals, part, seed);
            foreach (var chunk in Enumerable.Range(0, (tickets + PartSize - 1) / PartSize).Chunk(PartsPerCommit))
            {
                events += await Commit(tables, chunk, Make, counts, stop);
                progress.Report(string.Create(CultureInfo.InvariantCulture, $"seed-load: {Math.Min(tickets, (chunk[^1] + 1) * PartSize)} of {tickets}"));
            }
            await LoadFigures.Add(store, counts, stop);
        }
        finally { if (rebuilds) await indexes.Restore(CancellationToken.None); }
        if (!isSqlite) await store.Read(db => db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE", stop), stop);
        return new LoadSummary(tickets, events, Stopwatch.GetElapsedTime(began));
    }

    private sealed record Plan(long FirstId, (int Year, int Serial)[] Numbers);

    /// <summary>Ids and numbers for all of them, so that nobody who writes meanwhile takes the same.</summary>
    private async Task<Plan> Reserve(DateTimeOffset[] arrivals, TimeZoneInfo zone, CancellationToken stop) => (await store.Write<Plan>(async db =>
    {
        var (numbers, at) = (new (int, int)[arrivals.Length], 0);
        foreach (var year in arrivals.GroupBy(one => TimeZoneInfo.ConvertTime(one, zone).Year))
        {
            var count = year.Count();
            var last = await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"number-{year.Key}"), count, stop);
            for (var one = 0; one < count; one++) numbers[at++] = (year.Key, checked((int)(last - count + one + 1)));
        }
        // These two have read the log to its end, but keep their place in it only now and then.
        var end = await db.CountUp(Counter.EventPosition, 0, stop);
        foreach (var reader in new[] { Counter.NoticesPosition, Counter.ProofsPosition }) await db.CountUp(reader, end - await db.CountUp(reader, 0, stop), stop);
        return new Plan(await ReserveIds(db, arrivals.Length, stop), numbers);
    }, stop)).Value;

    private static async Task<long> ReserveIds(PortalDb db, int count, CancellationToken stop)
    {
        var last = await db.Tickets.MaxAsync(one => (long?)one.Id, stop) ?? 0;
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) SELECT 'Tickets', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'Tickets')", stop);
            last = (await db.Database.SqlQueryRaw<long>("""UPDATE sqlite_sequence SET seq = max(seq, {0}) + {1} WHERE name = 'Tickets' RETURNING seq AS "Value" """, last, count).ToListAsync(stop))[0] - count;
        }
        else await db.Database.ExecuteSqlAsync($"""SELECT setval(pg_get_serial_sequence('"Tickets"', 'Id'), {last + count})""", stop);
        return last + 1;
    }

    private static LoadPart Press(LoadStory story, LoadPress press, Plan plan, DateTimeOffset[] arrivals, int part, int seed)
    {
        var (made, chance) = (press.Part(), new Random(unchecked((seed * 65_537) + part)));
        for (var one = part * PartSize; one < Math.Min(arrivals.Length, (part + 1) * PartSize); one++)
            press.Add(made, plan.FirstId + one, story.Tell(plan.Numbers[one].Year, plan.Numbers[one].Serial, arrivals[one], chance));
        return made;
    }

    /// <summary>While one part is written the next ones are told on the other cores.</summary>
    private async Task<long> Commit(LoadTables tables, int[] parts, Func<int, LoadPart> make, LoadCounts counts, CancellationToken stop)
    {
        var ahead = new Queue<Task<LoadPart>>();
        var next = 0;
        void Fill()
        {
            while (ahead.Count < Math.Max(2, Environment.ProcessorCount) && next < parts.Length)
            {
                var part = parts[next++];
                ahead.Enqueue(Task.Run(() => make(part), stop));
            }
        }
        Fill();
        var written = await store.Write<long>(async db =>
        {
            if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size = -262144", stop);
            var (from, events) = (await db.CountUp(Counter.EventPosition, 0, stop), 0L);
            await using var writer = await Writer(db, stop);
            while (ahead.TryDequeue(out var task))
            {
                var part = await task;
                Fill();
                events += await Write(db, writer, tables, part, from + events, stop);
                counts.Add(part);
            }
            await db.CountUp(Counter.EventPosition, events, stop);
            // Whoever was level with the log before is level with it now: these tickets are counted and indexed already.
            foreach (var follower in Followers)
                if (await db.CountUp(follower, 0, stop) == from) await db.CountUp(follower, events, stop);
            return events;
        }, stop);
        return written.Value;
    }

    private static async Task<long> Write(PortalDb db, BulkWriter writer, LoadTables tables, LoadPart part, long from, CancellationToken stop)
    {
        var place = tables.Events.PlaceOf(nameof(TicketEvent.Position));
        foreach (var row in part.Events) row[place] = ++from;
        foreach (var (table, rows) in new[] { (tables.Tickets, part.Tickets), (tables.Reports, part.Reports), (tables.Events, part.Events), (tables.Referrals, part.Referrals), (tables.Answers, part.Answers), (tables.Figures, part.Figures) })
            await writer.Write(table.Name, table.Columns, rows, stop);
        if (db.Database.IsSqlite()) await writer.Write("SearchIndex", ["rowid", "Terms"], part.Terms, stop);
        else
        {
            await writer.Write("LoadTerms", ["Id", "Words"], part.Terms, stop);
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "SearchIndex" ("TicketId", "Terms") SELECT "Id", array_to_tsvector(string_to_array("Words", ' ')) FROM "LoadTerms"; TRUNCATE "LoadTerms" """, stop);
        }
        return part.Events.Count;
    }

    private static async Task<BulkWriter> Writer(PortalDb db, CancellationToken stop)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite) return new SqliteBulk(sqlite.Handle!);
        await db.Database.ExecuteSqlRawAsync("""CREATE TEMPORARY TABLE IF NOT EXISTS "LoadTerms" ("Id" bigint, "Words" text) ON COMMIT DELETE ROWS""", stop);
        return new PostgresBulk((NpgsqlConnection)db.Database.GetDbConnection());
    }
}
