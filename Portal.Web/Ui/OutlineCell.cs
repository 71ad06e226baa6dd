namespace Portal.Web.Ui;

/// <summary>One area of the outline map.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="X">Where its number stands: a point inside it.</param>
/// <param name="Value">Null is "not known".</param>
/// <param name="Href">The rows behind the number.</param>
public sealed record OutlineCell(string Code, string Name, string Path, int X, int Y, int? Value, string? Href = null);
