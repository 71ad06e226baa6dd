using System.Text.RegularExpressions;

namespace Portal.Domain.Reports;

/// <summary>The citizen is asked one question, not two: the heading of a report is its first sentence.</summary>
public static partial class ReportTitle
{
    public const int MaxLength = 90;

    public static string From(string body)
    {
        var words = Spaces().Replace(body.Trim(), " ");
        var end = SentenceEnd().Match(words);
        var first = end.Success ? words[..end.Index] : words;
        return first.Length <= MaxLength ? first : Cut(first);
    }

    private static string Cut(string sentence)
    {
        var space = sentence.LastIndexOf(' ', MaxLength - 1);
        return sentence[..(space > MaxLength / 2 ? space : MaxLength - 1)].TrimEnd(',', ';', ' ') + "…";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Six letters first, so that "Jl. Raya Ardirejo" is not a heading called "Jl".
    [GeneratedRegex(@"(?<=.{6})(?<!\b\w{1,3})[.!?]+(?=\s|$)")]
    private static partial Regex SentenceEnd();
}
