using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>All categories in the order citizens see them.</summary>
public sealed record CategoryList : IOperation<IReadOnlyList<Category>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class CategoryListHandler(Store store) : IHandle<CategoryList, IReadOnlyList<Category>>
{
    public async Task<Outcome<IReadOnlyList<Category>>> Handle(CategoryList operation, Actor actor, CancellationToken stop) =>
        await store.Read(db => db.Categories.OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop), stop);
}
