using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
        return Landing.For([.. held.Where(one => one.HoldsOn(today)).Select(one => one.Role)]);
    }
}
