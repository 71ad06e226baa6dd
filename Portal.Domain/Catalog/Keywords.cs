using System.Text;
using Portal.Domain.Reports;

namespace Portal.Domain.Catalog;

/// <summary>Finds an admin's keywords ("jalan rusak;aspal;lampu merah") in what a citizen wrote: whole words by their stems, so that "lubang" finds "berlubang" and "bor" is not found in "ambrol".</summary>
public static class Keywords
{
    /// <summary>The keywords found, as the admin wrote them, each once.</summary>
    /// <param name="keywords">Words and phrases separated by semicolons or commas.</param>
    public static IReadOnlyList<string> Hits(string keywords, Text text) =>
        [.. keywords.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(text.Has).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>A phrase says more than a word: one point per word of it.</summary>
    public static int Weight(IEnumerable<string> hits) => hits.Sum(hit => hit.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>What was written, prepared once for many keywords.</summary>
    public sealed class Text
    {
        private readonly string words;

        public Text(string written) => words = Fence(written);

        internal bool Has(string keyword) => Fence(keyword) is { Length: > 2 } sought && words.Contains(sought, StringComparison.Ordinal);
    }

    // Stems in their order, so that a phrase is found as a phrase; Stems.Of keeps each only once.
    private static string Fence(string text) => $" {string.Join(' ', Tokens(text).Select(IndonesianStem.Of))} ";

    private static string[] Tokens(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant()) plain.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
