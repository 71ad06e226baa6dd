using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Sla;
using Portal.Web.App;
using Portal.Web.Audit;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <param name="Unstaffed">Own, active OPDs without both an operator and a liaison who hold office today.</param>
/// <param name="MissingDecree">The coming year, from October on, while its national holidays are not here.</param>
public sealed record Overview(int Agencies, int Officers, int Categories, int WaitingMails, int DeadMails, IReadOnlyList<string> Unstaffed, int? MissingDecree)
{
    /// <summary>What the last walk over the chain of events found; null while there was none.</summary>
    public ChainCheck? Chain { get; init; }
}

/// <summary>What an admin should look after today.</summary>
public sealed record GovernmentOverview : IOperation<Overview>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class GovernmentOverviewHandler(Store store, TimeProvider time, PortalSettings settings) : IHandle<GovernmentOverview, Overview>
{
    public Task<Outcome<Overview>> Handle(GovernmentOverview operation, Actor actor, CancellationToken stop) => store.Read<Outcome<Overview>>(async db => new Overview(
        await db.Agencies.CountAsync(one => one.IsActive, stop),
        await db.Users.CountAsync(one => one.DisabledAt == null && !one.IsCitizen, stop),
        await db.Categories.CountAsync(one => one.IsActive, stop),
        await db.Outbox.CountAsync(one => one.SentAt == null && one.DeadAt == null, stop),
        await db.Outbox.CountAsync(one => one.DeadAt != null, stop),
        await Unstaffed(db, stop),
        await MissingDecree(db, Today, stop)) { Chain = await ChainCheck.Last(db, stop) }, stop);

    private DateOnly Today => time.GetUtcNow().DayIn(settings.Zone);

    private async Task<IReadOnlyList<string>> Unstaffed(PortalDb db, CancellationToken stop)
    {
        var held = await db.Appointments.Where(one => one.AgencyId != null && one.RevokedAt == null).ToListAsync(stop);
        var staffed = held.Where(one => one.HoldsOn(Today)).GroupBy(one => one.AgencyId!.Value).ToDictionary(group => group.Key, group => group.Select(one => one.Role).ToHashSet());
        var own = await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(stop);
        return [.. own.Where(one => !staffed.TryGetValue(one.Id, out var roles) || !(roles.Contains(Role.Camat) || (roles.Contains(Role.Operator) && roles.Contains(Role.Liaison)))).Select(one => one.Name)];
    }

    internal static async Task<int?> MissingDecree(PortalDb db, DateOnly today, CancellationToken stop)
    {
        var (from, to) = (new DateOnly(today.Year + 1, 1, 1), new DateOnly(today.Year + 1, 12, 31));
        return today.Month < 10 || await db.Holidays.AnyAsync(one => one.Type == HolidayType.NationalHoliday && one.On >= from && one.On <= to, stop) ? null : from.Year;
    }
}
