using Portal.Web.Board.Tiles;

namespace Portal.Web.Board;

/// <summary>The tiles in the order they stand on the page. Each takes the snapshot and nothing else.</summary>
internal static class BoardTiles
{
    public static readonly IReadOnlyList<(string Id, Type Tile)> All =
    [
        ("krisis", typeof(CrisisTile)), ("peringatan", typeof(AlertTile)), ("terbuka", typeof(OpenTile)), ("lewat-tenggat", typeof(LateTile)), ("mendekati", typeof(SoonTile)), ("janji", typeof(PromiseTile)),
        ("peta", typeof(AreaTile)), ("opd", typeof(AgencyTile)), ("mutu", typeof(QualityTile)), ("selesai", typeof(ClosedTile)), ("masuk", typeof(InflowTile)), ("umur", typeof(BacklogTile)),
        ("kategori", typeof(CategoryTile)), ("terpanas", typeof(HottestTile)), ("zona", typeof(ZoneTile)), ("tanpa-petugas", typeof(UnstaffedTile)),
        ("arahan", typeof(DirectionTile)), ("keadaan", typeof(StateTile)), ("terbaru", typeof(NewestTile)),
    ];

    public static Dictionary<string, object?> With(BoardSnapshot board) => new() { ["Board"] = board };
}
