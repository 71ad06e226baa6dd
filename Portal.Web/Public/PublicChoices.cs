using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>What the list of reports can be narrowed by: our areas (kabupaten/kota for a province) and categories.</summary>
public sealed record PublicChoices : IOperation<PublicFilters>
{
    public static Permission Needs => Permission.Anyone;
}

public sealed record PublicFilters(string AreaLabel, IReadOnlyList<PublicChoice> Areas, IReadOnlyList<PublicChoice> Categories);

public sealed record PublicChoice(string Value, string Text);

internal sealed class PublicChoicesHandler(Store store, PortalSettings settings) : IHandle<PublicChoices, PublicFilters>
{
    public async Task<Outcome<PublicFilters>> Handle(PublicChoices operation, Actor actor, CancellationToken stop) => await store.Read<Outcome<PublicFilters>>(async db => new PublicFilters(
        settings.IsProvince ? "Kabupaten atau kota" : "Kecamatan",
        await db.Regions.Where(one => one.ParentCode == settings.Region).OrderBy(one => one.Name).Select(one => new PublicChoice(one.Code, one.Name)).ToListAsync(stop),
        await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).Select(one => new PublicChoice(one.Slug, one.Name)).ToListAsync(stop)), stop);
}
