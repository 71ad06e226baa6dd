using System.Text.RegularExpressions;

namespace Portal.Domain.Templates;

/// <summary>The blanks of a template: <c>{nomor}</c> and its like. Nothing else in braces is a blank.</summary>
public static partial class Blanks
{
    public const string Number = "nomor", Category = "kategori", Agency = "dinas", Due = "tenggat", Officer = "nama_petugas", State = "keadaan", Place = "wilayah", Received = "tanggal_masuk";

    public static readonly IReadOnlyList<string> All = [Number, Category, Agency, Due, Officer, State, Place, Received];

    /// <summary>What is written in braces and means nothing: a typing error that a citizen would read.</summary>
    public static IReadOnlyList<string> Unknown(string? text) => [.. In(text).Where(blank => !All.Contains(blank))];

    /// <summary>Fills what has a value. What this ticket has no value for is named, so that nobody sends a gap.</summary>
    public static (string Text, IReadOnlyList<string> Missing) Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var filled = Blank().Replace(text, match => values.GetValueOrDefault(match.Groups[1].Value) is { Length: > 0 } value ? value : match.Value);
        return (filled, [.. In(text).Where(blank => values.GetValueOrDefault(blank) is not { Length: > 0 })]);
    }

    private static IEnumerable<string> In(string? text) => Blank().Matches(text ?? "").Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{([A-Za-z_]{1,32})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
