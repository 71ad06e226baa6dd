using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Load;

/// <summary>The government that is there: made-up tickets lie in its places and on the desks of its OPDs.</summary>
internal sealed record LoadTown(string Prefix, TimeZoneInfo Zone, Deadlines Deadlines, Actor Admin, IReadOnlyList<Category> Categories, IReadOnlyList<Place> Places)
{
    public required IReadOnlyDictionary<int, IReadOnlyList<Actor>> Desks { get; init; }
    public required IReadOnlyDictionary<string, Agency> Own { get; init; }
    public required IReadOnlyList<Agency> Outside { get; init; }
    public required IReadOnlyDictionary<string, string> PlaceNames { get; init; }

    /// <summary>Null where there is nothing to load tickets into: no places, no categories, no OPD.</summary>
    public static async Task<LoadTown?> Read(PortalDb db, PortalSettings settings, Deadlines deadlines, CancellationToken stop)
    {
        var regions = await db.Regions.Where(one => one.Code.StartsWith(settings.Region)).OrderBy(one => one.Code).Select(one => new { one.Code, one.Name, one.ParentCode, one.Level, one.Latitude, one.Longitude }).ToListAsync(stop);
        var kecamatan = regions.Where(one => one.Level == RegionLevel.Kecamatan).ToList();
        var desas = regions.Where(one => one.Level == RegionLevel.Desa).ToLookup(one => one.ParentCode ?? "", StringComparer.Ordinal);
        var places = kecamatan.SelectMany(area => desas[area.Code].Any()
            ? desas[area.Code].Select(desa => new Place(area.ParentCode, area.Code, desa.Code, desa.Latitude ?? area.Latitude, desa.Longitude ?? area.Longitude))
            : [new Place(area.ParentCode, area.Code, null, area.Latitude, area.Longitude)]).ToList();
        var categories = await db.Categories.Where(one => one.IsActive && !one.IsStaffConduct).OrderBy(one => one.Order).ThenBy(one => one.Id).ToListAsync(stop);
        var agencies = await db.Agencies.Where(one => one.IsActive).OrderBy(one => one.Id).ToListAsync(stop);
        var own = agencies.Where(one => one.Tier == AgencyTier.Own).ToDictionary(one => one.Code, StringComparer.Ordinal);
        if (places.Count == 0 || categories.Count == 0 || own.Count == 0) return null;
        var held = await db.Appointments.Where(one => one.RevokedAt == null).OrderBy(one => one.Id).ToListAsync(stop);
        var admin = held.Find(one => one.Role == Role.InstanceAdmin)?.AccountId ?? Guid.Empty;
        return new LoadTown(settings.NumberPrefix, settings.Zone, deadlines, Actor.Officer(admin, "", [Role.InstanceAdmin]), categories, places)
        {
            Own = own, Outside = [.. agencies.Where(one => one.Tier != AgencyTier.Own)], PlaceNames = regions.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal),
            Desks = own.Values.ToDictionary(one => one.Id, one => Desk(one, held)),
        };
    }

    private static IReadOnlyList<Actor> Desk(Agency agency, List<Appointment> held)
    {
        var workers = held.Where(one => one.AgencyId == agency.Id && one.Role is (Role.Operator or Role.Liaison))
            .Select(one => Actor.Officer(one.AccountId, "", [Role.Operator, Role.Liaison], agency.Id, one.UnitId)).ToList();
        // A desk without anybody: its tickets wait there.
        return workers;
    }

    /// <summary>The category's own OPD, or one that its number points to, so that every OPD has work.</summary>
    public Agency LeadOf(Category category) =>
        category.AgencyCode is { } code && Own.TryGetValue(code, out var lead) ? lead : Own.Values.ElementAt(category.Id % Own.Count);
}
