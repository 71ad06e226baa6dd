using Portal.Domain.Walls;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

/// <param name="LastAt">Null while no screen is paired there.</param>
public sealed record ScreenState(int Screen, DateTimeOffset? LastAt, bool IsDead);

public sealed record ScreenFacts(IReadOnlyList<ScreenState> Screens, int Rows, int Columns);

/// <summary>The wall about itself: which screens live. And the time, for scenes that want it large.</summary>
internal sealed class ScreenTiles(ScreenPulses pulses, TimeProvider time) : ITileSource
{
    public IReadOnlyList<TileKind> Kinds { get; } =
    [
        new("layar", "Kesehatan layar", "screen", "denyut layar", typeof(ScreensFace)),
        new("jam", "Jam dan tanggal", "clock", "jam server", typeof(ClockFace)),
    ];

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => wall.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task<Observation?> Observe(Wall wall, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var heard = await pulses.Of(wall.Id, stop);
        return new Observation(now, new ScreenFacts([.. Enumerable.Range(1, wall.Grid.Screens).Select(screen => heard.FirstOrDefault(one => one.Screen == screen) is { } pulse
            ? new ScreenState(screen, pulse.LastAt, pulse.IsDead(now)) : new ScreenState(screen, null, IsDead: false))], wall.Rows, wall.Columns));
    }
}
