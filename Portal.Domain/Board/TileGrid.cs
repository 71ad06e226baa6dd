namespace Portal.Domain.Board;

/// <summary>An area to be placed: its centroid in WGS 84 degrees.</summary>
public sealed record TilePlace(string Code, double Latitude, double Longitude);

/// <summary>A cell of the tile map, counted from the north-west corner.</summary>
public readonly record struct TileCell(int Column, int Row);

/// <summary>
/// Gives each area a cell of its own near its centroid. First come, nearest cell, from the middle outwards; then pairs swap while that
/// brings them closer, so in the end no two areas stand against the direction they have on the map.
/// </summary>
public static class TileGrid
{
    // A fifth of the cells stay empty: the outline of the region remains visible.
    private const double Room = 1.25;

    public static IReadOnlyDictionary<string, TileCell> Lay(IReadOnlyCollection<TilePlace> places)
    {
        if (places.Count == 0) return new Dictionary<string, TileCell>();
        var points = Scale([.. places.OrderBy(place => place.Code, StringComparer.Ordinal)], out var columns, out var rows);
        var cells = Seat(points, columns, rows);
        while (SwapOnce(points, cells)) { }
        return points.Select((point, index) => (point.Code, Cell: cells[index])).ToDictionary(one => one.Code, one => one.Cell);
    }

    /// <summary>Where each area would stand if cells were not whole: the same scale for all, north on top.</summary>
    internal static IReadOnlyList<TilePoint> Scale(IReadOnlyList<TilePlace> places, out int columns, out int rows)
    {
        double west = places.Min(place => place.Longitude), east = places.Max(place => place.Longitude);
        double north = places.Max(place => place.Latitude), south = places.Min(place => place.Latitude);
        var shape = Math.Clamp((east - west + 0.01) / (north - south + 0.01), 0.25, 4);
        columns = Math.Max(1, (int)Math.Ceiling(Math.Sqrt(places.Count * Room * shape)));
        rows = Math.Max(1, (int)Math.Ceiling(places.Count * Room / columns));
        var (across, down) = (Step(columns, east - west), Step(rows, north - south));
        return [.. places.Select(place => new TilePoint(place.Code, (place.Longitude - west) * across, (north - place.Latitude) * down))];
    }

    private static double Step(int cells, double span) => span <= 0 ? 0 : (cells - 1) / span;

    private static TileCell[] Seat(IReadOnlyList<TilePoint> points, int columns, int rows)
    {
        var free = (from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select new TileCell(column, row)).ToList();
        var middle = new TileCell((columns - 1) / 2, (rows - 1) / 2);
        var cells = new TileCell[points.Count];
        foreach (var index in Enumerable.Range(0, points.Count).OrderBy(index => points[index].Far(middle)).ThenBy(index => points[index].Code, StringComparer.Ordinal))
        {
            cells[index] = free.MinBy(points[index].Far);
            free.Remove(cells[index]);
        }
        return cells;
    }

    private static bool SwapOnce(IReadOnlyList<TilePoint> points, TileCell[] cells)
    {
        var swapped = false;
        for (var one = 0; one < cells.Length; one++)
        {
            for (var other = one + 1; other < cells.Length; other++)
            {
                var gain = points[one].Far(cells[one]) + points[other].Far(cells[other]) - points[one].Far(cells[other]) - points[other].Far(cells[one]);
                if (gain < 1e-9) continue;
                (cells[one], cells[other], swapped) = (cells[other], cells[one], true);
            }
        }
        return swapped;
    }
}

internal readonly record struct TilePoint(string Code, double X, double Y)
{
    public double Far(TileCell cell) => ((X - cell.Column) * (X - cell.Column)) + ((Y - cell.Row) * (Y - cell.Row));
}
