using System.Text;
using Portal.Domain.Reports;

namespace Portal.Domain.Routing;

/// <summary>The kinds of terms the model sees of a text; each kind is weighed and normed apart, so that many pieces do not drown few words.</summary>
internal enum TermKind { Stem, Pair, Piece }

/// <summary>Takes a text apart: stems, pairs of neighbouring stems, pieces of three to five letters within a word (they forgive spelling).</summary>
internal static class RouteTerms
{
    public const int Kinds = 3;

    private const int ShortestPiece = 3, LongestPiece = 5;

    /// <summary>One list per <see cref="TermKind"/>, in the order of the text, repeats kept.</summary>
    public static IReadOnlyList<string>[] Of(string text) => Of(Words(text));

    /// <inheritdoc cref="Of(string)"/>
    /// <param name="words">As <see cref="Words"/> gives them.</param>
    public static IReadOnlyList<string>[] Of(List<string> words)
    {
        // A mention such as "@pdam" is a name, not a word with endings.
        var stems = words.ConvertAll(word => word[0] == '@' ? word : IndonesianStem.Of(word));
        return [stems, Pairs(stems), [.. words.SelectMany(Pieces)]];
    }

    /// <summary>Lower case; every number is the same word, because house numbers and dates route nothing.</summary>
    public static List<string> Words(string text)
    {
        var (words, letters) = (new List<string>(), new StringBuilder());
        foreach (var sign in text.ToLowerInvariant() + " ")
        {
            if (char.IsLetterOrDigit(sign) || (sign == '@' && letters.Length == 0)) letters.Append(sign);
            else if (letters.Length > 0)
            {
                var word = letters.ToString();
                words.Add(word.All(char.IsDigit) ? "0" : word);
                letters.Clear();
            }
        }
        return words;
    }

    private static List<string> Pairs(List<string> stems) => [.. stems.Zip(stems.Skip(1), (one, next) => one + " " + next)];

    private static IEnumerable<string> Pieces(string word)
    {
        var fenced = " " + word + " ";
        for (var length = ShortestPiece; length <= LongestPiece; length++)
            for (var start = 0; start + length <= fenced.Length; start++)
                yield return fenced.Substring(start, length);
    }
}
