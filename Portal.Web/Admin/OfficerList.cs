using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <summary>Where an appointment stands today.</summary>
public enum OfficerState { Active, Upcoming, Lapsed, NoPassword, Disabled, Unappointed }

/// <param name="AppointmentId">Null for an account that holds no appointment.</param>
public sealed record OfficerRow(
    Guid AccountId, int? AppointmentId, string Username, string Name, Role? Role, string? Agency, string SkNumber, DateOnly? StartsOn, DateOnly? EndsOn, OfficerState State);

/// <summary>Accounts with their appointments, by user name; an account with two roles has two rows.</summary>
public sealed record OfficerList(int? AgencyId = null, Role? Role = null, string? Find = null) : IOperation<IReadOnlyList<OfficerRow>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class OfficerListHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<OfficerList, IReadOnlyList<OfficerRow>>
{
    private const int Most = 500;

    public async Task<Outcome<IReadOnlyList<OfficerRow>>> Handle(OfficerList operation, Actor actor, CancellationToken stop)
    {
        var today = time.GetUtcNow().DayIn(settings.Zone);
        var found = await store.Read(db => (
            from account in db.Users.Where(one => !one.IsCitizen)
            from held in db.Appointments.Where(one => one.AccountId == account.Id && one.RevokedAt == null).DefaultIfEmpty()
            from agency in db.Agencies.Where(one => held != null && one.Id == held.AgencyId).DefaultIfEmpty()
            where operation.AgencyId == null || held!.AgencyId == operation.AgencyId
            where operation.Role == null || held!.Role == operation.Role
            orderby account.UserName
            select new { Account = account, Held = held, Agency = agency == null ? null : agency.ShortName }).ToListAsync(stop), stop);
        var find = operation.Find?.Trim() ?? "";
        return found.Where(one => $"{one.Account.UserName} {one.Account.DisplayName}".Contains(find, StringComparison.OrdinalIgnoreCase)).Take(Most)
            .Select(one => new OfficerRow(one.Account.Id, one.Held?.Id, one.Account.UserName!, one.Account.DisplayName, one.Held?.Role, one.Agency,
                one.Held?.SkNumber ?? "", one.Held?.StartsOn, one.Held?.EndsOn, StateOf(one.Account, one.Held, today))).ToList();
    }

    private static OfficerState StateOf(Accounts.Account account, Domain.Agencies.Appointment? held, DateOnly today) =>
        account.DisabledAt is not null ? OfficerState.Disabled
        : held is null ? OfficerState.Unappointed
        : held.StartsOn > today ? OfficerState.Upcoming
        : !held.HoldsOn(today) ? OfficerState.Lapsed
        : account is { PasswordHash: null, IsDemo: false } ? OfficerState.NoPassword
        : OfficerState.Active;
}
