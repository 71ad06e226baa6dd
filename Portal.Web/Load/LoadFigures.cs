using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Web.Board;
using Portal.Web.Storage;

namespace Portal.Web.Load;

/// <summary>Adds what the tickets of a load count for to the counters, in one transaction after all of them and in the order of their key.</summary>
internal static class LoadFigures
{
    public static Task Add(Store store, LoadCounts counts, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var cells = counts.Cells.OrderBy(cell => cell.Key.Period).ThenBy(cell => cell.Key.On).ThenBy(cell => cell.Key.AgencyId).ThenBy(cell => cell.Key.KecamatanCode, StringComparer.Ordinal).Select(CounterTable.Row);
        await Add(db, CounterTable.Cells, cells, stop);
        await Add(db, CounterTable.Flows, counts.Flows.OrderBy(one => one.Key.Period).ThenBy(one => one.Key.On).ThenBy(one => one.Key.AgencyId).Select(CounterTable.Row), stop);
        await Add(db, CounterTable.Hours, counts.Hours.OrderBy(one => one.Key.Scope, StringComparer.Ordinal).ThenBy(one => one.Key.Flow).ThenBy(one => one.Key.Hour).Select(CounterTable.Row), stop);
        return Done.It;
    }, stop);

    private static async Task Add(PortalDb db, CounterTable table, IEnumerable<object[]> rows, CancellationToken stop)
    {
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await using var writer = new SqliteBulk(sqlite.Handle!, table.Upsert);
            await writer.Write(table.Name, table.Columns, rows, stop);
            return;
        }
        // COPY knows no conflict: the rows go into a table of their own first.
        var aside = "Load" + table.Name;
        await db.Database.ExecuteSqlRawAsync($"CREATE TEMPORARY TABLE \"{aside}\" ON COMMIT DROP AS SELECT {table.Names} FROM \"{table.Name}\" WITH NO DATA", stop);
        await new PostgresBulk((NpgsqlConnection)db.Database.GetDbConnection()).Write(aside, table.Columns, rows, stop);
        await db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{table.Name}\" ({table.Names}) SELECT {table.Names} FROM \"{aside}\" {table.Upsert}", stop);
    }
}

/// <summary>What loaded tickets add to the counters.</summary>
internal sealed class LoadCounts
{
    public Dictionary<FigureKey, int> Cells { get; } = [];
    public Dictionary<FlowKey, int> Flows { get; } = [];
    public Dictionary<HourKey, int> Hours { get; } = [];

    public void Add(LoadPart part)
    {
        foreach (var (cell, count) in part.Cells) Cells[cell] = Cells.GetValueOrDefault(cell) + count;
        foreach (var (flow, count) in part.Flows.Changes) Flows[flow] = Flows.GetValueOrDefault(flow) + count;
        foreach (var (hour, count) in part.Hours.Changes) Hours[hour] = Hours.GetValueOrDefault(hour) + count;
    }
}
