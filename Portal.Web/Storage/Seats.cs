using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;

namespace Portal.Web.Storage;

internal static class Seats
{
    /// <summary>Appointments that were not taken back, of accounts that can sign in. Whether they hold on a day is asked of each: <see cref="Appointment.HoldsOn"/>.</summary>
    public static IQueryable<Appointment> Seated(this PortalDb db) =>
        db.Appointments.Where(one => one.RevokedAt == null && db.Users.Any(account => account.Id == one.AccountId && account.DisabledAt == null));

    /// <summary>Their addresses, as far as they were confirmed.</summary>
    public static Task<List<string>> MailsOf(this PortalDb db, IReadOnlyCollection<Guid> accounts, CancellationToken stop) =>
        db.Users.Where(one => accounts.Contains(one.Id) && one.DisabledAt == null && one.EmailConfirmed && one.Email != null).OrderBy(one => one.Id).Select(one => one.Email!).ToListAsync(stop);

    /// <summary>Accounts that hold the office of Pejabat Penghubung there on this day.</summary>
    public static async Task<IReadOnlyList<Guid>> LiaisonsOf(this PortalDb db, int agencyId, DateOnly on, CancellationToken stop)
    {
        var appointed = await db.Seated().Where(one => one.AgencyId == agencyId && one.Role == Role.Liaison).ToListAsync(stop);
        return [.. appointed.Where(one => one.HoldsOn(on)).Select(one => one.AccountId).Distinct()];
    }
}
