using Portal.Domain.Walls;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

/// <summary>The tiles that tell of tickets; they change with every ticket.</summary>
internal sealed class TicketTiles(TicketFactsReading reading, TimeProvider time) : ITileSource
{
    public IReadOnlyList<TileKind> Kinds { get; } =
    [
        new("hari-ini", "Hari ini: masuk dan selesai", "chart", "tiket hari ini", typeof(TodayFace)),
        new("terbuka", "Terbuka", "inbox", "tiket", typeof(OpenFace)),
        new("dekat", "Mendekati tenggat", "clock", "jam tiket", typeof(SoonFace)),
        new("lewat", "Lewat tenggat", "alert", "jam tiket", typeof(LateFace)),
        new("opd", "Kinerja OPD", "office", "tiket per OPD", typeof(OfficesFace)),
        new("peta", "Peta lewat tenggat", "pin", "tiket per wilayah", typeof(AreaFace)),
        new("kategori", "Kategori terbanyak", "tag", "tiket terbuka", typeof(CategoryFace)),
        new("usia", "Usia tiket terbuka", "cal", "tiket terbuka", typeof(AgeFace)),
        new("janji", "Janji belum ditepati", "cal", "tiket terjadwal", typeof(PromiseFace)),
        new("terbaru", "Laporan terbaru", "horn", "laporan terbit", typeof(NewestFace)),
    ];

    public TimeSpan Every => TimeSpan.FromSeconds(20);

    public bool FollowsTickets => true;

    public string KeyFor(Wall wall) => wall.Scope.Key;

    public async Task<Observation?> Observe(Wall wall, CancellationToken stop)
    {
        var at = time.GetUtcNow();
        return new Observation(at, await reading.Read(wall.Scope, at, stop));
    }
}
