using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <param name="Agency">Where they sit.</param>
public sealed record LendableRow(Guid AccountId, string Name, string Agency);

/// <summary>Officers of other OPDs who could help out at this one.</summary>
public sealed record Lendable(int AgencyId) : IOperation<IReadOnlyList<LendableRow>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class LendableHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<Lendable, IReadOnlyList<LendableRow>>
{
    private static readonly Role[] Movable = [Role.Operator, Role.Liaison, Role.FieldOfficer];

    public Task<Outcome<IReadOnlyList<LendableRow>>> Handle(Lendable operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<LendableRow>>>(async db =>
    {
        var today = time.GetUtcNow().DayIn(settings.Zone);
        var held = await (from one in db.Appointments.Where(one => one.RevokedAt == null && one.HomeAgencyId == null && one.AgencyId != null && one.AgencyId != operation.AgencyId && Movable.Contains(one.Role))
                          join account in db.Users.Where(one => one.DisabledAt == null) on one.AccountId equals account.Id
                          join agency in db.Agencies on one.AgencyId equals agency.Id
                          select new { Held = one, account.DisplayName, agency.ShortName }).ToListAsync(stop);
        return held.Where(one => one.Held.HoldsOn(today)).DistinctBy(one => one.Held.AccountId).OrderBy(one => one.ShortName, StringComparer.Ordinal).ThenBy(one => one.DisplayName, StringComparer.Ordinal)
            .Select(one => new LendableRow(one.Held.AccountId, one.DisplayName, one.ShortName)).ToList();
    }, stop);
}
