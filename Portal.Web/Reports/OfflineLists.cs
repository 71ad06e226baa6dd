using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <param name="Code">Names its ancestors, so the lists need no other tie.</param>
/// <param name="Latitude">Its centre, where known: the phone names the place of a photo without asking anybody.</param>
public sealed record ListedArea(string Code, string Name, double? Latitude, double? Longitude);

/// <summary>What a phone needs to ask our questions without us: the areas and the categories. Public facts only.</summary>
public sealed record OfflineListing(bool IsProvince, IReadOnlyList<ListedArea> Areas, IReadOnlyList<ListedCategory> Categories);

/// <summary>A category with what it asks besides the story.</summary>
public sealed record ListedCategory(string Slug, string Name, IReadOnlyList<CategoryQuestion> Questions, Stopper? Stopper);

public sealed record OfflineLists : IOperation<OfflineListing>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class OfflineListsHandler(Store store, PortalSettings settings) : IHandle<OfflineLists, OfflineListing>
{
    public Task<Outcome<OfflineListing>> Handle(OfflineLists operation, Actor actor, CancellationToken stop) => store.Read<Outcome<OfflineListing>>(async db =>
    {
        var prefix = settings.Region + ".";
        var areas = await db.Regions.Where(one => one.Code.StartsWith(prefix)).OrderBy(one => one.Name).Select(one => new { one.Code, one.Name, one.Level, one.Latitude, one.Longitude }).ToListAsync(stop);
        var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop);
        return new OfflineListing(settings.IsProvince, [.. areas.Select(one => one.Level == RegionLevel.Desa ? new ListedArea(one.Code, one.Name, null, null) : new ListedArea(one.Code, one.Name, Short(one.Latitude), Short(one.Longitude)))], [.. categories.Select(one => new ListedCategory(one.Slug, one.Name, one.Questions, one.Stopper))]);
    }, stop);

    private static double? Short(double? degrees) => degrees is { } known ? Math.Round(known, 3) : null;
}
