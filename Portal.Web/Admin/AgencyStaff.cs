using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <param name="Acting">Plt. or Plh. while it holds; None for who holds the office by right.</param>
public sealed record StaffRow(int AppointmentId, Guid AccountId, string Name, Role Role, ActingAs Acting, int? UnitId, string SkNumber, DateOnly StartsOn, DateOnly? EndsOn, bool HoldsToday)
{
    /// <summary>Where a seconded officer comes from.</summary>
    public string? Home { get; init; }

    /// <summary>Where an officer of this OPD helps out today, by surat tugas.</summary>
    public string? LentTo { get; init; }
}

public sealed record UnitRow(int Id, string Name);

/// <param name="HasLiaison">Somebody approves answers there today, by right or as deputy.</param>
public sealed record AgencyStaffView(string Name, IReadOnlyList<UnitRow> Units, IReadOnlyList<StaffRow> Officers, bool HasLiaison, DateOnly Today);

/// <summary>Who sits where inside one OPD, and who stands in for whom.</summary>
public sealed record AgencyStaff(int AgencyId) : IOperation<AgencyStaffView>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class AgencyStaffHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<AgencyStaff, AgencyStaffView>
{
    public Task<Outcome<AgencyStaffView>> Handle(AgencyStaff operation, Actor actor, CancellationToken stop) => store.Read<Outcome<AgencyStaffView>>(async db =>
    {
        var today = time.GetUtcNow().DayIn(settings.Zone);
        if (await db.Agencies.Where(one => one.Id == operation.AgencyId && one.Tier == AgencyTier.Own).Select(one => one.Name).SingleOrDefaultAsync(stop) is not { } name) return Refusal.NotFound;
        var units = await db.Units.Where(one => one.AgencyId == operation.AgencyId).OrderBy(one => one.Name).Select(one => new UnitRow(one.Id, one.Name)).ToListAsync(stop);
        var held = await db.Appointments.Where(one => one.AgencyId == operation.AgencyId && one.RevokedAt == null)
            .Join(db.Users.Where(one => one.DisabledAt == null), one => one.AccountId, account => account.Id, (one, account) => new { Held = one, account.DisplayName }).ToListAsync(stop);
        var own = held.ConvertAll(row => row.Held.AccountId);
        var lent = (await db.Appointments.Where(one => one.HomeAgencyId == operation.AgencyId && one.RevokedAt == null && own.Contains(one.AccountId)).ToListAsync(stop)).Where(one => one.HoldsOn(today)).ToLookup(one => one.AccountId, one => one.AgencyId);
        var names = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.ShortName, stop);
        var rows = held.Where(row => row.Held.EndsOn is null || row.Held.EndsOn >= today).OrderBy(row => row.DisplayName, StringComparer.Ordinal).ThenBy(row => row.Held.Id)
            .Select(row => new StaffRow(row.Held.Id, row.Held.AccountId, row.DisplayName, row.Held.Role, row.Held.ActingAs, row.Held.UnitId, row.Held.SkNumber, row.Held.StartsOn, row.Held.EndsOn, row.Held.HoldsOn(today))
            {
                Home = row.Held.HomeAgencyId is { } home ? names.GetValueOrDefault(home) : null, LentTo = row.Held.HomeAgencyId is null && lent[row.Held.AccountId].FirstOrDefault() is { } to ? names.GetValueOrDefault(to) : null,
            }).ToList();
        return new AgencyStaffView(name, units, rows, rows.Exists(row => row is { Role: Role.Liaison, HoldsToday: true, LentTo: null }), today);
    }, stop);
}
