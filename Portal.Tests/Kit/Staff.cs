using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.Accounts;
using Portal.Web.Admin;

namespace Portal.Tests.Kit;

/// <summary>Accounts, made the way an admin and the officer make them.</summary>
internal static class Staff
{
    public const string Password = "kuda lumping melompat";

    public static readonly Actor Admin = Actor.System("test");

    public static OfficerEntry Officer(string username = "operator.contoh", Role role = Role.InstanceAdmin, string? agency = null, string? mail = null) =>
        new(username, "Sari Contoh", mail, role, agency, "800/1/2026", new DateOnly(2026, 1, 1), null);

    /// <summary>An officer with <see cref="Password"/>, made the way an admin and the officer would.</summary>
    public static async Task<Guid> SignedUp(this PortalHost host, OfficerEntry entry)
    {
        var made = await host.Enter(Admin, new AppointOfficer(entry));
        var set = await host.Enter(Actor.Nobody, new SetPassword(made.Value.Token(), Password));
        return set.Value;
    }

    public static string Token(this NewOfficer made) => made.Link[(made.Link.LastIndexOf('/') + 1)..];

    public static Task<Outcome<Guid>> TrySignIn(this PortalHost host, string username, string password = Password) => host.Enter(Actor.Nobody, new SignIn(username, password, "10.0.0.1"));

    public static Task<Outcome<Done>> AddAgency(this PortalHost host, string code) => host.Store.Write<Done>(db =>
    {
        db.Agencies.Add(new Agency { Code = code, Name = "Dinas " + code, ShortName = code });
        return Task.FromResult<Outcome<Done>>(Done.It);
    });

    public static Task<Account> AccountOf(this PortalHost host, string username) => host.Store.Read(db => db.Users.SingleAsync(one => one.UserName == username));

    /// <summary>Who the session of this account and stamp is right now, as every entry through the Door asks it.</summary>
    public static async Task<Actor> ActorWith(this PortalHost host, Account account)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var session = new SignedSession { Id = Guid.NewGuid(), AccountId = account.Id, BeganAt = host.Clock.Now };
        await host.Store.Write<Done>(db => { db.Sessions.Add(session); return Task.FromResult<Outcome<Done>>(Done.It); });
        var claims = new System.Security.Claims.ClaimsIdentity(
            [new(System.Security.Claims.ClaimTypes.NameIdentifier, account.Id.ToString()), new("AspNet.Identity.SecurityStamp", account.SecurityStamp!), new(SessionRows.Claim, session.Id.ToString())], "test");
        return await scope.ServiceProvider.GetRequiredService<CurrentActor>().For(new(claims));
    }
}
