using Microsoft.AspNetCore.Components;
using static System.FormattableString;

namespace Portal.Web.Ui;

/// <summary>The region as a grid of equal cells, drawn when no outlines were imported: small areas are as readable as large ones.</summary>
public sealed partial class AreaMap
{
    private const int CellWidth = 100;
    private const int CellHeight = 82;

    [Parameter, EditorRequired] public required IReadOnlyList<AreaCell> Cells { get; set; }

    [Parameter] public IReadOnlyList<AreaNeighbour> Neighbours { get; set; } = [];

    /// <summary>What the map shows and where it is highest, for those who do not see it.</summary>
    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>What is counted: "lewat tenggat".</summary>
    [Parameter, EditorRequired] public required string Unit { get; set; }

    /// <summary>A coast along the last row.</summary>
    [Parameter] public bool Sea { get; set; }

    [Parameter] public Heat Scale { get; set; } = Heat.Few;

    private bool HasLinks => Cells.Any(cell => cell.Href is not null);

    private int Columns => Cells.Select(cell => cell.Column).Concat(Neighbours.Select(other => other.Column)).DefaultIfEmpty(0).Max() + 1;

    private int Rows => Cells.Select(cell => cell.Row).Concat(Neighbours.Select(other => other.Row)).DefaultIfEmpty(0).Max() + 1;

    private string ViewBox => Invariant($"0 0 {Columns * CellWidth} {(Rows * CellHeight) + (Sea ? 24 : 0)}");

    private string Waves => Invariant($"M{CellWidth} {(Rows * CellHeight) + 9}") + string.Concat(Enumerable.Repeat("q12.5-8 25 0t25 0", (Columns - 1) * 2));

    private static int Left(int column) => (column * CellWidth) + 3;

    private static int Top(int row) => (row * CellHeight) + 3;

    private static string NameCss(string name) => name.Length > 9 ? "n long" : "n";

    private static string Number(AreaCell cell) => cell.Value?.Grouped() ?? "—";

    private string Says(AreaCell cell) => $"{cell.Code} {cell.Name}: {(cell.Value is null ? "tidak ada data" : Number(cell))} {Unit}";

    private RenderFragment Inside(AreaCell cell) => builder =>
    {
        builder.OpenElement(0, "title");
        builder.AddContent(1, Says(cell));
        builder.CloseElement();
        builder.OpenElement(2, "rect");
        builder.AddAttribute(3, "x", Left(cell.Column));
        builder.AddAttribute(4, "y", Top(cell.Row));
        builder.AddAttribute(5, "width", 94);
        builder.AddAttribute(6, "height", 76);
        builder.AddAttribute(7, "rx", 5);
        builder.CloseElement();
        builder.AddContent(8, SvgText(NameCss(cell.ShortName), cell.Column, Top(cell.Row) + 25, cell.ShortName));
        builder.AddContent(9, SvgText("v", cell.Column, Top(cell.Row) + 59, Number(cell)));
    };

    // Razor takes <text> for its own tag: SVG's is written by hand.
    private static RenderFragment SvgText(string css, int column, int y, string words) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", Left(column) + 47);
        builder.AddAttribute(3, "y", y);
        if (words.Length > 10)
        {
            // A wide system font must not run over the cell's edge.
            builder.AddAttribute(4, "textLength", 88);
            builder.AddAttribute(5, "lengthAdjust", "spacingAndGlyphs");
        }

        builder.AddContent(6, words);
        builder.CloseElement();
    };
}
