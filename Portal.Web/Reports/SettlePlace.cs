using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Makes one place of what the list and the phone's receiver say. Where they differ, the list is the citizen correcting the phone.</summary>
/// <param name="Area">Code of a kecamatan, or of a kabupaten/kota where nothing finer is known.</param>
public sealed record SettlePlace(string? Area, string? Desa, double? Latitude, double? Longitude) : IOperation<Place>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SettlePlaceHandler(Store store, PortalSettings settings, IHandle<LocatePlace, Place> locate) : IHandle<SettlePlace, Place>
{
    public async Task<Outcome<Place>> Handle(SettlePlace operation, Actor actor, CancellationToken stop)
    {
        var codes = new[] { operation.Area, operation.Desa }.OfType<string>().Where(IsOurs).ToList();
        var known = await store.Read(db => db.Regions.Where(one => codes.Contains(one.Code)).ToListAsync(stop), stop);
        var kecamatan = known.SingleOrDefault(one => one.Code == operation.Area && one.Level == RegionLevel.Kecamatan);
        var regency = settings.IsProvince ? kecamatan?.ParentCode ?? known.SingleOrDefault(one => one.Code == operation.Area && one.Level == RegionLevel.Regency)?.Code : settings.Region;
        var desa = known.SingleOrDefault(one => one.Code == operation.Desa && one.ParentCode == kecamatan?.Code)?.Code;
        var listed = kecamatan is not null || (settings.IsProvince && regency is not null);
        if (operation is not { Latitude: { } latitude, Longitude: { } longitude }) return listed ? new Place(regency, kecamatan?.Code, desa) : ReportRefusals.PlaceUnknown;
        var located = await locate.Handle(new LocatePlace(latitude, longitude), actor, stop);
        if (!located.Succeeded) return listed ? new Place(regency, kecamatan?.Code, desa) : located;
        var agrees = kecamatan is null ? !listed || located.Value.RegencyCode == regency : located.Value.KecamatanCode == kecamatan.Code;
        return !agrees ? new Place(regency, kecamatan?.Code, desa) : desa is null ? located : located.Value with { DesaCode = desa };
    }

    private bool IsOurs(string code) => code.StartsWith(settings.Region + ".", StringComparison.Ordinal);
}
