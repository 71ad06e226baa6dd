using Microsoft.EntityFrameworkCore;
using Portal.Domain.Catalog;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>Finds a category by the name an older system gave it; what is not known is "Lainnya".</summary>
internal sealed class CategoryNames
{
    private readonly Dictionary<string, int> byName;
    private readonly int other;

    private CategoryNames(List<Category> all)
    {
        byName = all.GroupBy(one => one.Name.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Min(one => one.Id), StringComparer.OrdinalIgnoreCase);
        other = all.Single(one => one.Slug == Category.Other).Id;
    }

    /// <summary>Inside a transaction: makes "Lainnya" where it is missing.</summary>
    public static async Task<CategoryNames> Read(PortalDb db, CancellationToken stop)
    {
        if (!await db.Categories.AnyAsync(one => one.Slug == Category.Other, stop))
        {
            db.Categories.Add(new Category { Slug = Category.Other, Name = "Lainnya", Proof = ProofKind.HandoverRecord, Order = 999 });
            await db.SaveChangesAsync(stop);
        }
        return new CategoryNames(await db.Categories.AsNoTracking().ToListAsync(stop));
    }

    /// <summary>The whole name, or the last step of a path such as "Infrastruktur &gt; jalan rusak".</summary>
    public int Find(string name)
    {
        if (byName.TryGetValue(name.Trim(), out var whole)) return whole;
        return byName.TryGetValue(name[(name.LastIndexOf('>') + 1)..].Trim(), out var last) ? last : other;
    }
}
