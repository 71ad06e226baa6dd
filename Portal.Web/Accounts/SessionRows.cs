using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>The row behind each session cookie. A cookie says which row is its own; without that row it is worth nothing, however often it was copied.</summary>
internal static class SessionRows
{
    public const string Claim = "sesi";

    public static Guid? SessionOf(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Claim), out var id) ? id : null;

    /// <summary>Begins a session and forgets those of the account that have ended by themselves.</summary>
    public static async Task<Guid> BeginSession(this Store store, Guid accountId, DateTimeOffset now)
    {
        var session = new SignedSession { Id = Guid.NewGuid(), AccountId = accountId, BeganAt = now };
        var begun = await store.Write<Done>(async db =>
        {
            var old = now - AccountRules.SessionEnds;
            await db.Sessions.Where(one => one.AccountId == accountId && one.BeganAt < old).ExecuteDeleteAsync();
            db.Sessions.Add(session);
            return Done.It;
        });
        return begun.Succeeded ? session.Id : throw new StorageBusyException();
    }

    public static Task<Outcome<Done>> EndSession(this Store store, Guid session) => store.Write<Done>(async db =>
    {
        await db.Sessions.Where(one => one.Id == session).ExecuteDeleteAsync();
        return Done.It;
    });

    /// <summary>The account, while it is switched on, its stamp is the one given, and the row behind the session stands; else nobody.</summary>
    public static IQueryable<Account> Standing(this PortalDb db, ClaimsPrincipal user, Guid accountId, string? stamp)
    {
        var session = user.SessionOf();
        return db.Users.Where(one => one.Id == accountId && one.DisabledAt == null && one.SecurityStamp == stamp && db.Sessions.Any(row => row.Id == session && row.AccountId == accountId));
    }

    public static Task<bool> Stands(this PortalDb db, ClaimsPrincipal user, Guid accountId, CancellationToken stop) =>
        user.SessionOf() is { } session ? db.Sessions.AnyAsync(one => one.Id == session && one.AccountId == accountId, stop) : Task.FromResult(false);
}
