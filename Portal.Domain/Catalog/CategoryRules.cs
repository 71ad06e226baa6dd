namespace Portal.Domain.Catalog;

/// <param name="Words">The keywords that were found.</param>
public sealed record CategoryFit(Category Category, int Score, IReadOnlyList<string> Words);

/// <summary>Which categories the words fit, best first. A suggestion: a person chooses.</summary>
public static class CategoryRules
{
    private const int Shown = 3;

    public static IReadOnlyList<CategoryFit> Fits(string written, IEnumerable<Category> categories)
    {
        var text = new Keywords.Text(written);
        return [.. categories.Where(category => category.IsActive).Select(category => Fit(category, text)).Where(fit => fit.Score > 0)
            .OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Category.Order).ThenBy(fit => fit.Category.Slug, StringComparer.Ordinal).Take(Shown)];
    }

    private static CategoryFit Fit(Category category, Keywords.Text text)
    {
        // The category's own name counts as one of its phrases.
        var hits = Keywords.Hits(category.Keywords + ";" + category.Name, text);
        return new(category, Keywords.Weight(hits), hits);
    }
}
