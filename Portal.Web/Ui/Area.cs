namespace Portal.Web.Ui;

/// <summary>One area of the tile map, placed by its neighbours.</summary>
/// <param name="ShortName">What fits the cell: "Sumawe" for Sumbermanjing Wetan.</param>
/// <param name="Column">From 0.</param>
/// <param name="Row">From 0.</param>
/// <param name="Value">Null is "not known".</param>
/// <param name="Href">The rows behind the number; null on walls.</param>
public sealed record AreaCell(string Code, string Name, string ShortName, int Column, int Row, int? Value, string? Href = null);

/// <summary>An area that is not ours but helps to find the way (Kota Malang inside Kabupaten Malang).</summary>
public sealed record AreaNeighbour(string Name, int Column, int Row);

/// <summary>Five steps: cool and quiet up to 4, then the hue changes.</summary>
internal static class Heat
{
    public static readonly IReadOnlyList<(string Css, string Words)> Steps = [("h0", "0"), ("h1", "1–2"), ("h2", "3–4"), ("h3", "5–7"), ("h4", "8+")];

    public static string Css(int? value) => value switch
    {
        null or <= 0 => "h0",
        <= 2 => "h1",
        <= 4 => "h2",
        <= 7 => "h3",
        _ => "h4",
    };
}
