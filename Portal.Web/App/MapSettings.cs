namespace Portal.Web.App;

/// <summary>Section <c>Map</c> of the settings: what lies under points and outlines.</summary>
public sealed class MapSettings
{
    public const string None = "none";

    /// <summary>A tile address with <c>{z}</c>, <c>{x}</c>, <c>{y}</c>, preferably of a server of your own; "none" shows outlines only and asks nobody.</summary>
    public string Tiles { get; set; } = None;

    /// <summary>Whom the map on the tiles is by, as their licence wants it said.</summary>
    public string Attribution { get; set; } = "© kontributor OpenStreetMap";

    public bool HasTiles => Tiles.Length > 0 && Tiles != None;

    /// <summary>The one foreign origin pictures may come from; empty without tiles or with tiles of our own.</summary>
    public string Origin => HasTiles && Uri.TryCreate(Sample, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.GetLeftPart(UriPartial.Authority) : "";

    public bool IsWellFormed => !HasTiles || ((Origin.Length > 0 || Tiles.StartsWith('/')) && new[] { "{z}", "{x}", "{y}" }.All(part => Tiles.Contains(part, StringComparison.Ordinal)));

    private string Sample => Tiles.Replace("{s}", "a", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}
