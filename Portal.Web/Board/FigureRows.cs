using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>A table of counters: everything but the last column is its key.</summary>
internal sealed record CounterTable(string Name, params string[] Columns)
{
    public static readonly CounterTable Cells = new("Figures", "Period", "On", "AgencyId", "KecamatanCode", "CategoryId", "Kind", "State", "Closing", "Late", "Confidential", "Count");
    public static readonly CounterTable Flows = new("FigureTallies", "Period", "On", "AgencyId", "Flow", "Bucket", "Count");
    public static readonly CounterTable Hours = new("FigureHours", "Scope", "Flow", "Hour", "Count");

    public string Names { get; } = Quoted(Columns);

    /// <summary>Where the counter is there already, its number grows.</summary>
    public string Upsert { get; } = $"ON CONFLICT ({Quoted(Columns[..^1])}) DO UPDATE SET \"Count\" = \"{Name}\".\"Count\" + excluded.\"Count\"";

    public static object[] Row(KeyValuePair<FigureKey, int> cell) =>
    [
        cell.Key.Period.ToString(), cell.Key.On, cell.Key.AgencyId, cell.Key.KecamatanCode, cell.Key.CategoryId,
        cell.Key.Kind.ToString(), cell.Key.State.ToString(), cell.Key.Closing, cell.Key.Late, cell.Key.Confidential, cell.Value,
    ];

    public static object[] Row(KeyValuePair<FlowKey, int> tally) => [tally.Key.Period.ToString(), tally.Key.On, tally.Key.AgencyId, tally.Key.Flow.ToString(), tally.Key.Bucket, tally.Value];

    public static object[] Row(KeyValuePair<HourKey, int> hour) => [hour.Key.Scope, hour.Key.Flow.ToString(), hour.Key.Hour, hour.Value];

    private static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}

/// <summary>Adds changes to the counters inside a transaction, many rows to a command; a counter that comes to zero is removed.</summary>
internal static class FigureRows
{
    private const int RowsPerCommand = 50;

    public static async Task Add(PortalDb db, FigureLedger ledger, CancellationToken stop)
    {
        // Always in one order, so that two nodes cannot wait for each other's rows.
        var cells = await Add(db, CounterTable.Cells, ledger.Changes.OrderBy(change => change.Key.ToString(), StringComparer.Ordinal).Select(CounterTable.Row), stop);
        if (cells.Count > 0) await db.Figures.Where(cell => cells.Contains(cell.Id)).ExecuteDeleteAsync(stop);
        var flows = await Add(db, CounterTable.Flows, ledger.Flows.OrderBy(change => change.Key.ToString(), StringComparer.Ordinal).Select(CounterTable.Row), stop);
        if (flows.Count > 0) await db.FigureTallies.Where(tally => flows.Contains(tally.Id)).ExecuteDeleteAsync(stop);
        var hours = await Add(db, CounterTable.Hours, ledger.Hours.OrderBy(change => change.Key.Scope, StringComparer.Ordinal).ThenBy(change => change.Key.Flow).ThenBy(change => change.Key.Hour).Select(CounterTable.Row), stop);
        if (hours.Count > 0) await db.FigureHours.Where(hour => hours.Contains(hour.Id)).ExecuteDeleteAsync(stop);
    }

    /// <returns>Ids of those that are zero now.</returns>
    private static async Task<List<int>> Add(PortalDb db, CounterTable table, IEnumerable<object[]> changes, CancellationToken stop)
    {
        var empty = new List<int>();
        foreach (var rows in changes.Chunk(RowsPerCommand))
        {
            var after = await db.Database.SqlQueryRaw<Counted>(Command(table, rows.Length), [.. rows.SelectMany(row => row)]).ToListAsync(stop);
            empty.AddRange(after.Where(row => row.Count == 0).Select(row => row.Id));
        }
        return empty;
    }

    private static string Command(CounterTable table, int rows)
    {
        var width = table.Columns.Length;
        var values = string.Join(", ", Enumerable.Range(0, rows).Select(row => "(" + string.Join(", ", Enumerable.Range(row * width, width).Select(hole => "{" + hole.ToString(CultureInfo.InvariantCulture) + "}")) + ")"));
        return $"""INSERT INTO "{table.Name}" ({table.Names}) VALUES {values} {table.Upsert} RETURNING "Id", "Count" """;
    }

    private sealed record Counted(int Id, int Count);
}
