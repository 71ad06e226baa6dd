using System.Text.RegularExpressions;

namespace Portal.Domain.Reports;

/// <summary>Words that mean somebody may need help now; the form then shows the call buttons first and goes on. A government may keep its own list.</summary>
public sealed class EmergencyWords
{
    public const int Most = 200;

    /// <summary>The list this program comes with.</summary>
    public static readonly IReadOnlyList<string> Default =
    [
        "kebakaran", "terbakar", "kecelakaan", "tabrakan", "tertabrak", "tenggelam", "hanyut", "tersengat", "kesetrum", "keracunan", "pingsan", "sekarat", "berdarah", "luka parah", "meledak", "ledakan",
        "longsor", "perampokan", "dirampok", "begal", "penusukan", "ditusuk", "pemerkosaan", "diperkosa", "bunuh diri", "tawuran", "gempa", "sesak napas", "melahirkan",
    ];

    private readonly Regex pattern;

    public EmergencyWords(IReadOnlyList<string> words)
    {
        Words = words;
        // Between two words there may be more than one space.
        var any = string.Join('|', words.Select(word => string.Join(@"\s+", word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))));
        pattern = new Regex(words.Count == 0 ? "(?!)" : $@"\b(?:{any})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    public IReadOnlyList<string> Words { get; }

    public bool In(string? text) => text is not null && pattern.IsMatch(text);

    /// <summary>One a line or between commas; each once, in small letters.</summary>
    public static IReadOnlyList<string> Read(string typed) =>
        [.. typed.Split(['\n', '\r', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Take(Most)];
}
