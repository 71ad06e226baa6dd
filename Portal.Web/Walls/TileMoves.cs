using Portal.Domain.Walls;

namespace Portal.Web.Walls;

/// <summary>What a key does to a chosen tile. A tile over several screens moves and grows by whole screens.</summary>
internal static class TileMoves
{
    public static PlacedTile? By(string key, PlacedTile tile, WallGrid grid)
    {
        var (across, down) = grid.Spans(tile) ? (WallGrid.Across, WallGrid.Down) : (1, 1);
        PlacedTile? moved = key switch
        {
            "ArrowLeft" => tile with { Column = tile.Column - across },
            "ArrowRight" => tile with { Column = tile.Column + across },
            "ArrowUp" => tile with { Row = tile.Row - down },
            "ArrowDown" => tile with { Row = tile.Row + down },
            "Shift+ArrowLeft" => tile with { Width = tile.Width - across },
            "Shift+ArrowRight" => Wider(tile),
            "Shift+ArrowUp" => tile with { Height = tile.Height - down },
            "Shift+ArrowDown" => Taller(tile),
            _ => null,
        };
        return moved is not null && IsInside(moved, grid) ? moved : null;
    }

    // Past the edge of its screen a tile that fills the screen takes the next one whole.
    private static PlacedTile Wider(PlacedTile tile) =>
        tile with { Width = tile.Width + (tile.Width % WallGrid.Across == 0 && tile.Height % WallGrid.Down == 0 && tile.Row % WallGrid.Down == 0 ? WallGrid.Across : 1) };

    private static PlacedTile Taller(PlacedTile tile) =>
        tile with { Height = tile.Height + (tile.Width % WallGrid.Across == 0 && tile.Height % WallGrid.Down == 0 && tile.Column % WallGrid.Across == 0 ? WallGrid.Down : 1) };

    private static bool IsInside(PlacedTile tile, WallGrid grid) =>
        tile is { Width: >= 1, Height: >= 1, Column: >= 0, Row: >= 0 } && tile.Right <= grid.Columns * WallGrid.Across && tile.Bottom <= grid.Rows * WallGrid.Down;
}
