using Portal.Domain.Walls;

namespace Portal.Web.Walls;

/// <summary>
/// Where tiles come from: our own tickets, the screens themselves, or a feed from outside. A feed is one more implementation: its kinds appear in the editor by
/// themselves, and its tiles tell their source and age and turn grey like every other.
/// </summary>
public interface ITileSource
{
    IReadOnlyList<TileKind> Kinds { get; }

    /// <summary>Asked again after this long even if nothing changed, so that a tile grows old only when its source is silent. Well below <see cref="Freshness.Limit"/>.</summary>
    TimeSpan Every { get; }

    /// <summary>Asked at once when a ticket changed.</summary>
    bool FollowsTickets { get; }

    /// <summary>Walls with equal keys are asked for once and get the same bytes.</summary>
    string KeyFor(Wall wall);

    /// <returns>Null when nothing is known: the tile says "—".</returns>
    Task<Observation?> Observe(Wall wall, CancellationToken stop);
}

/// <param name="At">When the source saw this; for a feed, the time the feed itself gives.</param>
/// <param name="Facts">What the faces of this source take. Numbers, names of offices and places, and what is published: never personal data.</param>
public sealed record Observation(DateTimeOffset At, object Facts);

/// <summary>A kind of tile, as it is chosen in the editor.</summary>
/// <param name="Slug">Stable: it is kept in scenes.</param>
/// <param name="Source">As it stands below the tile.</param>
/// <param name="Face">A component with the parameters <c>Kind</c> and <c>Facts</c>.</param>
public sealed record TileKind(string Slug, string Name, string Icon, string Source, Type Face);
