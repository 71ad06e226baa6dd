using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>In which kecamatan and desa a point lies: by outlines where they are imported, else by the nearest centre. Outside our region it says whose it is.</summary>
public sealed record LocatePlace(double Latitude, double Longitude) : IOperation<Place>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class LocatePlaceHandler(Store store, PortalSettings settings) : IHandle<LocatePlace, Place>
{
    // Half a degree is some 55 km: further than any kecamatan's centre from its edge.
    private const double Reach = 0.5;

    public Task<Outcome<Place>> Handle(LocatePlace operation, Actor actor, CancellationToken stop) => store.Read<Outcome<Place>>(async db =>
    {
        var (latitude, longitude) = (operation.Latitude, operation.Longitude);
        var around = await db.Regions.Where(one => one.Level == RegionLevel.Kecamatan && one.Latitude > latitude - Reach && one.Latitude < latitude + Reach
            && one.Longitude > longitude - Reach && one.Longitude < longitude + Reach).ToListAsync(stop);
        if (Find(around, latitude, longitude) is not { } kecamatan) return ReportRefusals.OutsideRegion;
        if (!kecamatan.Code.StartsWith(settings.Region + ".", StringComparison.Ordinal)) return await Elsewhere(db, kecamatan, stop);
        var desas = await db.Regions.Where(one => one.ParentCode == kecamatan.Code && one.Latitude != null && one.Longitude != null).ToListAsync(stop);
        return new Place(kecamatan.ParentCode, kecamatan.Code, Find(desas, latitude, longitude)?.Code, latitude, longitude);
    }, stop);

    private static async Task<Refusal> Elsewhere(PortalDb db, Region kecamatan, CancellationToken stop)
    {
        var regency = await db.Regions.Where(one => one.Code == kecamatan.ParentCode).Select(one => one.Name).SingleOrDefaultAsync(stop);
        return regency is null ? ReportRefusals.OutsideRegion : ReportRefusals.OutsideIn(regency);
    }

    private static Region? Find(List<Region> areas, double latitude, double longitude)
    {
        var point = new Point(longitude, latitude);
        var near = areas.OrderBy(area => Distance(area, latitude, longitude)).ToList();
        var outlined = near.Select(area => (Area: area, Shape: area.Outline is { } outline ? OutlineShape.Read(outline) : null)).ToList();
        if (outlined.FirstOrDefault(one => one.Shape is { } shape && shape.Covers(point)) is { Area: { } inside }) return inside;
        // The point is in none of the outlines we have; only an area without one can still be it.
        return outlined.FirstOrDefault(one => one.Shape is null && Distance(one.Area, latitude, longitude) < Farthest).Area;
    }

    // Squared degrees, with the longitude's narrowing near the equator left out: it compares, it does not measure. 0.25° is some 28 km.
    private const double Farthest = 0.25 * 0.25;

    private static double Distance(Region area, double latitude, double longitude)
    {
        var (north, east) = (area.Latitude!.Value - latitude, area.Longitude!.Value - longitude);
        return north * north + east * east;
    }
}
