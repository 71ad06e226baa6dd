namespace Portal.Domain.Catalog;

/// <summary>Which categories a text is probably about, by their keywords. A suggestion for the citizen; the Admin Instansi decides.</summary>
public static class CategoryGuess
{
    private static readonly char[] Separators = [',', ';', '\n', '|'];

    /// <summary>The best first, at most <paramref name="most"/>; empty when no keyword is found.</summary>
    public static IReadOnlyList<Category> For(string text, IEnumerable<Category> categories, int most = 3)
    {
        var words = " " + string.Join(' ', text.ToLowerInvariant().Split([.. text.Where(letter => !char.IsLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries)) + " ";
        return [.. categories.Where(category => category.Slug != Category.Other)
            .Select(category => (Category: category, Score: Keywords(category).Sum(keyword => Weight(words, keyword))))
            .Where(one => one.Score > 0).OrderByDescending(one => one.Score).ThenBy(one => one.Category.Order).Take(most).Select(one => one.Category)];
    }

    // Keywords are phrases between commas; a list without commas is a list of words.
    private static IEnumerable<string> Keywords(Category category)
    {
        var lower = category.Keywords.ToLowerInvariant();
        return lower.Split(lower.IndexOfAny(Separators) < 0 ? [' '] : Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct();
    }

    // A whole word counts double; inside another ("lubang" in "berlubang") counts once, unless it is too short to mean anything there.
    private static int Weight(string words, string keyword) =>
        words.Contains($" {keyword} ", StringComparison.Ordinal) ? 2 : keyword.Length >= 4 && words.Contains(keyword, StringComparison.Ordinal) ? 1 : 0;
}
