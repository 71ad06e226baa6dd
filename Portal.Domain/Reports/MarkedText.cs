using System.Globalization;

namespace Portal.Domain.Reports;

/// <param name="IsHit">A word that was sought.</param>
public sealed record MarkedPiece(string Text, bool IsHit);

/// <summary>Finds in a text the words whose stems were sought, so that "lubang" marks "berlubang" too.</summary>
public static class MarkedText
{
    /// <summary>The whole text, in pieces; put together again they are the text.</summary>
    public static IReadOnlyList<MarkedPiece> Pieces(string text, IReadOnlyCollection<string> stems)
    {
        var (pieces, plainFrom) = (new List<MarkedPiece>(), 0);
        foreach (var (start, length) in Hits(text, stems))
        {
            if (start > plainFrom) pieces.Add(new(text[plainFrom..start], false));
            pieces.Add(new(text.Substring(start, length), true));
            plainFrom = start + length;
        }
        if (plainFrom < text.Length) pieces.Add(new(text[plainFrom..], false));
        return pieces;
    }

    /// <summary>About <paramref name="length"/> letters around the first word that was sought; null where none stands.</summary>
    public static string? Around(string text, IReadOnlyCollection<string> stems, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        if (Hits(line, stems).Select(hit => ((int Start, int Length)?)hit).FirstOrDefault() is not { } first) return null;
        var from = Math.Max(0, first.Start - length / 3);
        if (from > 0 && line.IndexOf(' ', from) is >= 0 and var space && space < first.Start) from = space + 1;
        var to = Math.Min(line.Length, Math.Max(from + length, first.Start + first.Length));
        if (to < line.Length && line.LastIndexOf(' ', to - 1) is var last && last >= first.Start + first.Length) to = last;
        return (from > 0 ? "… " : "") + line[from..to] + (to < line.Length ? " …" : "");
    }

    private static IEnumerable<(int Start, int Length)> Hits(string text, IReadOnlyCollection<string> stems)
    {
        if (stems.Count == 0) yield break;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (stems.Contains(Stems.OfWord(text[start..at].ToLower(CultureInfo.InvariantCulture)), StringComparer.Ordinal)) yield return (start, at - start);
        }
    }
}
