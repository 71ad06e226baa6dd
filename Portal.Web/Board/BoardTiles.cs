using Portal.Web.Board.Tiles;

namespace Portal.Web.Board;

/// <summary>The tiles in the order they stand on the page. Each takes the snapshot and nothing else.</summary>
internal static class BoardTiles
{
    public static readonly IReadOnlyList<(string Id, Type Tile)> All =
    [
        ("terbuka", typeof(OpenTile)), ("lewat-tenggat", typeof(LateTile)), ("masuk", typeof(InflowTile)), ("janji", typeof(PromiseTile)),
        ("peta", typeof(AreaTile)), ("opd", typeof(AgencyTile)), ("keadaan", typeof(StateTile)), ("terbaru", typeof(NewestTile)), ("selesai", typeof(ClosedTile)),
    ];

    public static Dictionary<string, object?> With(BoardSnapshot board) => new() { ["Board"] = board };
}
