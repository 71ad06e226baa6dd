using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

public sealed record CategoryChoice(string Slug, string Name, string Hint);

/// <param name="Likely">At most three, guessed from the words.</param>
/// <param name="Others">All the rest, in the catalog's order.</param>
public sealed record CategoryChoiceList(IReadOnlyList<CategoryChoice> Likely, IReadOnlyList<CategoryChoice> Others)
{
    /// <summary>Slugs of those that ask something more, or send the citizen elsewhere.</summary>
    public IReadOnlySet<string> Asking { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public string? NameOf(string slug) => Likely.Concat(Others).FirstOrDefault(one => one.Slug == slug)?.Name;
}

/// <summary>The categories to choose from, the likely ones for these words first.</summary>
public sealed record CategoryChoices(string Words) : IOperation<CategoryChoiceList>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class CategoryChoicesHandler(Store store) : IHandle<CategoryChoices, CategoryChoiceList>
{
    public async Task<Outcome<CategoryChoiceList>> Handle(CategoryChoices operation, Actor actor, CancellationToken stop)
    {
        var all = await store.Read(db => db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop), stop);
        var likely = CategoryGuess.For(operation.Words, all);
        return new CategoryChoiceList([.. likely.Select(Choice)], [.. all.Except(likely).Select(Choice)])
        {
            Asking = all.Where(one => one.Questions.Count > 0 || one.Stopper is not null).Select(one => one.Slug).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static CategoryChoice Choice(Category category) => new(category.Slug, category.Name, category.Hint);
}
