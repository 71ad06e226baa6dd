namespace Portal.Domain.Walls;

/// <summary>What the whole wall shows at one time.</summary>
public sealed record Scene(string Name, IReadOnlyList<PlacedTile> Tiles);

/// <summary>A tile on the wall, in units counted over the whole wall from its upper left corner; see <see cref="WallGrid"/>.</summary>
/// <param name="Kind">The slug of a kind of tile; which kinds there are is the program's to say.</param>
public sealed record PlacedTile(string Kind, int Column, int Row, int Width, int Height)
{
    public int Right => Column + Width;
    public int Bottom => Row + Height;

    public bool Overlaps(PlacedTile other) => Column < other.Right && other.Column < Right && Row < other.Bottom && other.Row < Bottom;
}
