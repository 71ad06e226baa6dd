using Portal.Web.Ui;

namespace Portal.Web.Board;

internal static class Trend
{
    /// <summary>The bars for those who hear them; null where there are none to hear.</summary>
    public static string? Words(string what, IReadOnlyList<int> values) => values.Count == 0 ? null : $"{what}, {values.Count.Grouped()} hari: {string.Join(", ", values.Select(count => count.Grouped()))}";
}
