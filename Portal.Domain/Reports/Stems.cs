using System.Globalization;

namespace Portal.Domain.Reports;

/// <summary>The words of a text as the search of published reports knows them: without endings, beginnings and filler.</summary>
public static class Stems
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "yang", "di", "ke", "dari", "dan", "atau", "untuk", "pada", "dengan", "ini", "itu", "sudah", "telah", "belum", "tidak", "tak", "ada", "adalah",
        "saya", "kami", "kita", "anda", "mereka", "dia", "ia", "akan", "agar", "supaya", "karena", "sebab", "jika", "kalau", "bila", "saat", "ketika",
        "oleh", "sebagai", "juga", "lagi", "masih", "sangat", "sekali", "saja", "hanya", "lalu", "maka", "namun", "tetapi", "tapi", "serta", "dalam",
        "bisa", "dapat", "harus", "para", "bagi", "tersebut", "seperti", "hingga", "sampai", "mohon", "tolong", "terima", "kasih", "bapak", "ibu", "pak", "bu", "yth",
    };

    /// <summary>Each stem once, in the order of the text, with one space on either side of each: <c>" lampu jalan mati "</c>; a single space when nothing is left.</summary>
    public static string Of(string text) => " " + string.Concat(Words(text).Select(word => word + " "));

    /// <summary>What a search looks for: all of these must be in <see cref="Of"/> the text.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Tokens(text).Where(token => !Filler.Contains(token)).Select(IndonesianStem.Of).Where(stem => !Filler.Contains(stem)).Distinct(StringComparer.Ordinal)];

    /// <summary>The stem of one word in lower case, as <see cref="Words"/> gives it.</summary>
    internal static string OfWord(string word) => IndonesianStem.Of(Plain(word));

    private static IEnumerable<string> Tokens(string text)
    {
        var letters = new System.Text.StringBuilder(text.Length + 1);
        foreach (var sign in (text + " ").ToLower(CultureInfo.InvariantCulture))
        {
            if (char.IsLetterOrDigit(sign)) letters.Append(sign);
            if (char.IsLetterOrDigit(sign) || letters.Length == 0) continue;
            yield return Plain(letters.ToString());
            letters.Clear();
        }
    }

    // "RT 05" and "RT 5" are one place.
    private static string Plain(string token) => token.All(char.IsAsciiDigit) && token.TrimStart('0') is { Length: > 0 } number ? number : token;
}
