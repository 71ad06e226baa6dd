using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>Our areas with how many published reports stand in each: the map for those without scripts, and its table.</summary>
public sealed record PublicAreas(PublicFilter Filter) : IOperation<IReadOnlyList<PublicArea>>
{
    public static Permission Needs => Permission.Anyone;
}

public sealed record PublicArea(string Code, string Name, double? Latitude, double? Longitude, int Count);

internal sealed class PublicAreasHandler(Store store, PortalSettings settings) : IHandle<PublicAreas, IReadOnlyList<PublicArea>>
{
    public async Task<Outcome<IReadOnlyList<PublicArea>>> Handle(PublicAreas operation, Actor actor, CancellationToken stop) => await store.Read<Outcome<IReadOnlyList<PublicArea>>>(async db =>
    {
        // Counted over all areas: a map of the one that was chosen would say nothing.
        var found = await db.Matching(operation.Filter with { AreaCode = null }, settings.Zone, stop);
        var codes = found.Select(one => settings.IsProvince ? one.Ticket.RegencyCode : one.Ticket.KecamatanCode);
        var counts = await codes.Where(code => code != null).GroupBy(code => code!).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        var areas = await db.Regions.Where(one => one.ParentCode == settings.Region).OrderBy(one => one.Name)
            .Select(one => new { one.Code, one.Name, one.Latitude, one.Longitude }).ToListAsync(stop);
        return areas.Select(area => new PublicArea(area.Code, area.Name, area.Latitude, area.Longitude, counts.GetValueOrDefault(area.Code))).ToList();
    }, stop);
}
