using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Where reports about the conduct of staff go, and who is there today.</summary>
internal sealed record Inspectorate(Agency Agency, IReadOnlyList<Guid> Inspectors);

internal static class Inspectorates
{
    /// <summary>The body the category names, else the one that has inspectors. Null where nobody is there: such a report waits, confidential, with the Admin Instansi.</summary>
    public static async Task<Inspectorate?> InspectorateFor(this PortalDb db, Category category, DateOnly today, CancellationToken stop)
    {
        var appointed = await db.Seated().Where(one => one.Role == Role.Inspector && one.AgencyId != null).ToListAsync(stop);
        var desks = appointed.Where(one => one.HoldsOn(today)).ToLookup(one => one.AgencyId!.Value, one => one.AccountId);
        var ids = desks.Select(desk => desk.Key).ToList();
        var agencies = await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own && ids.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(stop);
        var agency = agencies.Find(one => one.Code == category.AgencyCode) ?? agencies.FirstOrDefault();
        return agency is null ? null : new(agency, [.. desks[agency.Id].Distinct()]);
    }
}
