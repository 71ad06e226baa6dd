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

/// <summary>Five steps: cool and quiet up to the third, then the hue changes.</summary>
public sealed class Heat
{
    /// <summary>For what should not be there at all: eight are a fire.</summary>
    public static readonly Heat Few = new(2, 4, 7);

    private readonly int[] tops;

    private Heat(params int[] tops)
    {
        this.tops = tops;
        Steps = [("h0", "0"), ("h1", Words(1, tops[0])), ("h2", Words(tops[0] + 1, tops[1])), ("h3", Words(tops[1] + 1, tops[2])), ("h4", $"{(tops[2] + 1).Grouped()}+")];
    }

    public IReadOnlyList<(string Css, string Words)> Steps { get; }

    /// <summary>For counts of any size: quarters of the largest.</summary>
    public static Heat UpTo(int largest) => largest <= 10 ? Few : new(largest / 4, largest / 2, largest * 3 / 4);

    public string Css(int? value) => value is null or <= 0 ? "h0" : value <= tops[0] ? "h1" : value <= tops[1] ? "h2" : value <= tops[2] ? "h3" : "h4";

    private static string Words(int first, int last) => first == last ? first.Grouped() : $"{first.Grouped()}–{last.Grouped()}";
}
