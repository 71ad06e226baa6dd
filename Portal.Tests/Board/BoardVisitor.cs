using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Tests.Kit;
using Portal.Web.Accounts;

namespace Portal.Tests.Board;

/// <summary>Somebody with a role and a browser: an account, its appointment, and a cookie as a sign-in would have given it.</summary>
internal static class BoardVisitor
{
    public static async Task<HttpClient> SignIn(PortalHost host, Role role)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var account = new Account { Id = Guid.NewGuid(), UserName = $"{role}", DisplayName = $"{role}", CreatedAt = host.Clock.Now };
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded);
        await host.Store.Write<Done>(db =>
        {
            db.Appointments.Add(new Appointment { AccountId = account.Id, Role = role, StartsOn = new DateOnly(2026, 1, 1) });
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        var session = await host.Store.BeginSession(account.Id, host.Clock.Now);
        var principal = await scope.ServiceProvider.GetRequiredService<SignInManager<Account>>().CreateUserPrincipalAsync(account);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionRows.Claim, session.ToString()));
        var cookies = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var properties = Sessions.Fresh(host.Clock);
        (properties.IssuedUtc, properties.ExpiresUtc) = (host.Clock.Now, host.Clock.Now.AddHours(8));
        var client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme))}");
        return client;
    }

    public static Task Revoke(PortalHost host) => host.Store.Write<Done>(async db =>
    {
        foreach (var appointment in await db.Appointments.ToListAsync()) appointment.RevokedAt = host.Clock.Now;
        return Done.It;
    });
}
