using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>Adds changes to the cells inside a transaction, many rows to a command; a cell that comes to zero is removed.</summary>
internal static class FigureRows
{
    private const int RowsPerCommand = 50;

    private static readonly string[] Columns = ["Period", "On", "AgencyId", "KecamatanCode", "CategoryId", "Kind", "State", "Closing", "Late", "Count"];

    public static async Task Add(PortalDb db, IReadOnlyDictionary<FigureKey, int> changes, CancellationToken stop)
    {
        // Always in one order, so that two nodes cannot wait for each other's rows.
        var ordered = changes.OrderBy(change => change.Key.ToString(), StringComparer.Ordinal);
        foreach (var rows in ordered.Chunk(RowsPerCommand))
        {
            var after = await db.Database.SqlQueryRaw<Row>(Command(rows.Length), [.. rows.SelectMany(Values)]).ToListAsync(stop);
            var empty = after.Where(row => row.Count == 0).Select(row => row.Id).ToList();
            if (empty.Count > 0) await db.Figures.Where(cell => empty.Contains(cell.Id)).ExecuteDeleteAsync(stop);
        }
    }

    private static object[] Values(KeyValuePair<FigureKey, int> change) =>
    [
        change.Key.Period.ToString(), change.Key.On, change.Key.AgencyId, change.Key.KecamatanCode, change.Key.CategoryId,
        change.Key.Kind.ToString(), change.Key.State.ToString(), change.Key.Closing, change.Key.Late, change.Value,
    ];

    private static string Command(int rows)
    {
        var names = string.Join(", ", Columns.Select(column => $"\"{column}\""));
        var key = string.Join(", ", Columns.SkipLast(1).Select(column => $"\"{column}\""));
        var values = string.Join(", ", Enumerable.Range(0, rows).Select(Holes));
        return $"""INSERT INTO "Figures" ({names}) VALUES {values} ON CONFLICT ({key}) DO UPDATE SET "Count" = "Figures"."Count" + excluded."Count" RETURNING "Id", "Count" """;
    }

    private static string Holes(int row) =>
        "(" + string.Join(", ", Enumerable.Range(row * Columns.Length, Columns.Length).Select(hole => "{" + hole.ToString(CultureInfo.InvariantCulture) + "}")) + ")";

    private sealed record Row(int Id, int Count);
}
