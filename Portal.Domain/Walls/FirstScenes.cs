namespace Portal.Domain.Walls;

/// <summary>The scenes a new wall begins with.</summary>
public static class FirstScenes
{
    private static readonly IReadOnlyList<Scene> OnOne =
    [
        new("Keadaan hari ini",
        [
            new("hari-ini", 0, 0, 4, 2), new("terbuka", 4, 0, 2, 2), new("dekat", 6, 0, 3, 2), new("lewat", 9, 0, 3, 2),
            new("peta", 0, 2, 5, 6), new("opd", 5, 2, 4, 6), new("terbaru", 9, 2, 3, 3), new("janji", 9, 5, 3, 3),
        ]),
        new("Beban dan kategori", [new("kategori", 0, 0, 6, 8), new("usia", 6, 0, 6, 4), new("selesai", 6, 4, 6, 4)]),
        new("Yang paling banyak didukung", [new("ramai", 0, 0, 7, 8), new("tanpa-petugas", 7, 0, 5, 5), new("layar", 7, 5, 5, 3)]),
    ];

    public const string CrisisName = "Krisis";

    private static readonly string[] InCrisis = ["krisis", "peta", "peringatan", "lewat", "arahan", "opd", "terbaru", "terbuka", "kategori"];

    /// <summary>What a wall shows while a crisis is in force.</summary>
    public static Scene Crisis(WallGrid grid) => new(CrisisName, grid == new WallGrid(1, 1)
        ? [new("krisis", 0, 0, 7, 5), new("lewat", 7, 0, 5, 2), new("peringatan", 7, 2, 5, 3), new("peta", 0, 5, 6, 3), new("arahan", 6, 5, 6, 3)]
        : [.. InCrisis.Take(grid.Screens).Select((kind, index) => Whole(grid, index + 1, kind))]);

    public static IReadOnlyList<Scene> For(WallGrid grid) =>
        grid == new WallGrid(1, 1) ? OnOne : grid == new WallGrid(3, 3) ? OnNine(grid) : OnSome(grid);

    private static IReadOnlyList<Scene> OnNine(WallGrid grid) =>
    [
        new("Keadaan hari ini",
        [
            Whole(grid, 1, "jam"), Half(grid, 2, "hari-ini", 0), Half(grid, 2, "lewat", 1), Half(grid, 3, "terbuka", 0), Half(grid, 3, "dekat", 1),
            new("peta", 0, WallGrid.Down, 2 * WallGrid.Across, 2 * WallGrid.Down), Whole(grid, 6, "opd"), Half(grid, 9, "terbaru", 0), Half(grid, 9, "janji", 1),
        ]),
        new("Beban dan kategori", [.. new[] { "jam", "selesai", "lewat", "kategori", "usia", "opd", "ramai", "tanpa-petugas", "layar" }.Select((kind, index) => Whole(grid, index + 1, kind))]),
        new("Yang paling banyak didukung",
        [
            Whole(grid, 1, "jam"), new("ramai", WallGrid.Across, 0, 2 * WallGrid.Across, 2 * WallGrid.Down), Whole(grid, 4, "terbaru"), Whole(grid, 7, "janji"), Whole(grid, 8, "kategori"), Whole(grid, 9, "arahan"),
        ]),
    ];

    // Each screen turns through the same three scenes, one step apart, so that the room never sees one thing twice.
    private static IReadOnlyList<Scene> OnSome(WallGrid grid) =>
        [.. OnOne.Select((scene, turn) => new Scene(scene.Name, [.. Enumerable.Range(1, grid.Screens).SelectMany(screen => Moved(grid, screen, OnOne[(turn + screen - 1) % OnOne.Count]))]))];

    private static IEnumerable<PlacedTile> Moved(WallGrid grid, int screen, Scene scene)
    {
        var at = grid.Screen(screen);
        return scene.Tiles.Select(tile => tile with { Column = tile.Column + at.Column, Row = tile.Row + at.Row });
    }

    private static PlacedTile Whole(WallGrid grid, int screen, string kind) => grid.Screen(screen) with { Kind = kind };

    private static PlacedTile Half(WallGrid grid, int screen, string kind, int half)
    {
        var at = grid.Screen(screen);
        return new(kind, at.Column + (half * WallGrid.Across / 2), at.Row, WallGrid.Across / 2, WallGrid.Down);
    }
}
