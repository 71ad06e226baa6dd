namespace Portal.Domain.Walls;

/// <summary>The screens of a wall and the units on them: every screen has twelve units across and eight down.</summary>
public sealed record WallGrid(int Rows, int Columns)
{
    public const int Across = 12, Down = 8, MostScreens = 9;

    public int Screens => Rows * Columns;

    public bool IsPossible => Rows >= 1 && Columns >= 1 && Screens <= MostScreens;

    /// <param name="screen">From 1, row by row.</param>
    public PlacedTile Screen(int screen) => new("", (screen - 1) % Columns * Across, (screen - 1) / Columns * Down, Across, Down);

    public IEnumerable<PlacedTile> On(int screen, Scene scene) => scene.Tiles.Where(Screen(screen).Overlaps);

    /// <summary>Over several screens. Then it covers them whole: a heading cut by a frame is read by nobody.</summary>
    public bool Spans(PlacedTile tile) => tile.Column / Across != (tile.Right - 1) / Across || tile.Row / Down != (tile.Bottom - 1) / Down;

    /// <summary>The screen its upper left corner is on, from 1.</summary>
    public int ScreenOf(PlacedTile tile) => (tile.Row / Down * Columns) + (tile.Column / Across) + 1;

    /// <summary>Why these tiles cannot stand like this; null when they can.</summary>
    public Refusal? Fault(Scene scene)
    {
        foreach (var tile in scene.Tiles)
        {
            if (tile.Width < 1 || tile.Height < 1 || tile.Column < 0 || tile.Row < 0 || tile.Right > Columns * Across || tile.Bottom > Rows * Down) return WallRefusals.OutsideWall;
            if (Spans(tile) && (tile.Column % Across != 0 || tile.Width % Across != 0 || tile.Row % Down != 0 || tile.Height % Down != 0)) return WallRefusals.OverSeam;
        }
        for (var one = 0; one < scene.Tiles.Count; one++)
            for (var other = one + 1; other < scene.Tiles.Count; other++)
                if (scene.Tiles[one].Overlaps(scene.Tiles[other])) return WallRefusals.TilesOverlap;
        return null;
    }

    /// <summary>Where a tile of this size still fits in the scene, screen by screen; null where none is left.</summary>
    public PlacedTile? Room(Scene scene, string kind, int width, int height)
    {
        for (var screen = 1; screen <= Screens; screen++)
        {
            var area = Screen(screen);
            for (var row = 0; row + height <= Down; row++)
                for (var column = 0; column + width <= Across; column++)
                {
                    var tile = new PlacedTile(kind, area.Column + column, area.Row + row, width, height);
                    if (!scene.Tiles.Any(tile.Overlaps)) return tile;
                }
        }
        return null;
    }
}
