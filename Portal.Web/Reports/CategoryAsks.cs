using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>What a category wants to know besides the story, and whom it sends elsewhere.</summary>
public sealed record CategoryAsk(string Name, IReadOnlyList<CategoryQuestion> Questions, Stopper? Stopper, bool IsStaffConduct)
{
    public static readonly CategoryAsk Nothing = new("", [], null, false);

    public static CategoryAsk Of(Category category) => new(category.Name, category.Questions, category.Stopper, category.IsStaffConduct);

    public bool IsEmpty => Questions.Count == 0 && Stopper is null;

    /// <summary>The stopper that these answers meet; null where the way is free.</summary>
    public Stopper? StopperOf(IReadOnlyDictionary<string, string> answers) =>
        Stopper ?? Questions.Select(question => question.StopperOf(answers.GetValueOrDefault(question.Key))).FirstOrDefault(one => one is not null);

    /// <summary>The step has been done: every answer may stand, and nothing sends the citizen elsewhere for good.</summary>
    public bool IsAnswered(IReadOnlyDictionary<string, string> answers) =>
        Questions.All(question => question.Fault(answers.GetValueOrDefault(question.Key)) is null) && StopperOf(answers) is null or { AllowsFiling: true };
}

/// <param name="Slug">Empty, unknown or switched off: <see cref="CategoryAsk.Nothing"/>.</param>
public sealed record CategoryAsks(string Slug) : IOperation<CategoryAsk>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class CategoryAsksHandler(Store store) : IHandle<CategoryAsks, CategoryAsk>
{
    public async Task<Outcome<CategoryAsk>> Handle(CategoryAsks operation, Actor actor, CancellationToken stop)
    {
        var category = await store.Read(db => db.Categories.SingleOrDefaultAsync(one => one.Slug == operation.Slug && one.IsActive, stop), stop);
        return category is null ? CategoryAsk.Nothing : CategoryAsk.Of(category);
    }
}
