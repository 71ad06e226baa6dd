namespace Portal.Domain.Reports;

/// <summary>A stretch of cells in one row.</summary>
public sealed record GridRun(int Row, int Column, int Length);

/// <summary>A photo as a grid whose cells are covered or not; counted from 0, row by row from the top left.</summary>
public static class PhotoGrid
{
    public const int Columns = 12, Rows = 9, Cells = Columns * Rows;

    public static bool Has(int cell) => cell is >= 0 and < Cells;

    /// <summary>Every cell of a rectangle; corners in any order, counted from 1 as people do.</summary>
    public static IEnumerable<int> Between(int columnA, int rowA, int columnB, int rowB) =>
        from row in Enumerable.Range(1, Rows)
        where row >= Math.Min(rowA, rowB) && row <= Math.Max(rowA, rowB)
        from column in Enumerable.Range(1, Columns)
        where column >= Math.Min(columnA, columnB) && column <= Math.Max(columnA, columnB)
        select ((row - 1) * Columns) + column - 1;

    /// <summary>Neighbours of a row as one piece, so that no seam lets anything through.</summary>
    public static IReadOnlyList<GridRun> Runs(IReadOnlySet<int> cells)
    {
        var runs = new List<GridRun>();
        for (var row = 0; row < Rows; row++)
            for (var column = 0; column < Columns; column++)
            {
                if (!cells.Contains((row * Columns) + column)) continue;
                if (runs.Count > 0 && runs[^1] is var last && last.Row == row && last.Column + last.Length == column) runs[^1] = last with { Length = last.Length + 1 };
                else runs.Add(new GridRun(row, column, 1));
            }
        return runs;
    }
}
