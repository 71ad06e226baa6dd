using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Accounts;

/// <summary>Gives the browser its session cookie, after somebody proved who they are.</summary>
internal sealed class SessionStart(SignInManager<Account> sessions, Store store, TimeProvider time, PortalSettings settings)
{
    /// <summary>Signs in and gives the path where this account's day begins.</summary>
    public async Task<string> Begin(Guid accountId)
    {
        var account = await store.Read(db => db.Users.SingleAsync(one => one.Id == accountId));
        var session = await store.BeginSession(accountId, time.GetUtcNow());
        await sessions.SignInWithClaimsAsync(account, Sessions.Fresh(time), [new Claim(SessionRows.Claim, session.ToString())]);
        if (account.IsCitizen) return Landing.Citizen;
        var held = await store.Read(db => db.Appointments.Where(one => one.AccountId == accountId).ToListAsync());
        var today = time.GetUtcNow().DayIn(settings.Zone);
        List<Role> roles = [.. held.Where(one => one.HoldsOn(today)).Select(one => one.Role)];
        return await IsNew(account, roles) ? Landing.Practice : Landing.For(roles);
    }

    // Who has never worked here is shown around on a ticket that is none; whoever has begun or skipped it is not asked again.
    private async Task<bool> IsNew(Account account, List<Role> roles) =>
        !account.IsDemo && roles.Any(role => role is Role.Operator or Role.Liaison) && !await store.Read(db => db.PracticeRuns.AnyAsync(one => one.AccountId == account.Id));
}
