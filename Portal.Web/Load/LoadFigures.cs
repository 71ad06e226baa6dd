using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Web.Storage;

namespace Portal.Web.Load;

/// <summary>Adds what the tickets of a load count for to the cells, in one transaction after all of them and in the order of their key.</summary>
internal static class LoadFigures
{
    private static readonly string[] Columns = ["Period", "On", "AgencyId", "KecamatanCode", "CategoryId", "Kind", "State", "Closing", "Late", "Count"];
    private static readonly string Names = string.Join(", ", Columns.Select(column => $"\"{column}\""));
    private static readonly string Upsert = $"ON CONFLICT ({string.Join(", ", Columns.SkipLast(1).Select(column => $"\"{column}\""))}) DO UPDATE SET \"Count\" = \"Figures\".\"Count\" + excluded.\"Count\"";

    private static readonly string Cells = $"CREATE TEMPORARY TABLE \"LoadCells\" ON COMMIT DROP AS SELECT {Names} FROM \"Figures\" WITH NO DATA";
    private static readonly string AddCells = $"INSERT INTO \"Figures\" ({Names}) SELECT {Names} FROM \"LoadCells\" {Upsert}";

    public static Task Add(Store store, Dictionary<FigureKey, int> cells, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var rows = cells.OrderBy(cell => cell.Key.Period).ThenBy(cell => cell.Key.On).ThenBy(cell => cell.Key.AgencyId).ThenBy(cell => cell.Key.KecamatanCode, StringComparer.Ordinal).Select(Row);
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            await using var writer = new SqliteBulk(sqlite.Handle!, Upsert);
            await writer.Write("Figures", Columns, rows, stop);
            return Done.It;
        }
        await db.Database.ExecuteSqlRawAsync(Cells, stop);
        await new PostgresBulk((NpgsqlConnection)db.Database.GetDbConnection()).Write("LoadCells", Columns, rows, stop);
        await db.Database.ExecuteSqlRawAsync(AddCells, stop);
        return Done.It;
    }, stop);

    private static object?[] Row(KeyValuePair<FigureKey, int> cell) =>
    [
        cell.Key.Period.ToString(), cell.Key.On, cell.Key.AgencyId, cell.Key.KecamatanCode, cell.Key.CategoryId,
        cell.Key.Kind.ToString(), cell.Key.State.ToString(), cell.Key.Closing, cell.Key.Late, cell.Value,
    ];
}
