using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>What a session is: a cookie that slides for eight hours, ends after twelve, and dies with the account's security stamp.</summary>
internal static class Sessions
{
    private const string Since = "since";

    public static AuthenticationProperties Fresh(TimeProvider time) =>
        new() { IsPersistent = false, Items = { [Since] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) } };

    public static void Shape(CookieAuthenticationOptions options, PortalSettings settings)
    {
        options.Cookie.Name = settings.IsHttps ? "__Host-portal" : "portal";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.LoginPath = Landing.SignIn;
        options.ReturnUrlParameter = "kembali";
        options.ExpireTimeSpan = AccountRules.SessionSlides;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToAccessDenied = Deny;
    }

    // Forbidden and missing are one answer; but who was signed out elsewhere a moment ago is simply asked to sign in.
    private static async Task Deny(RedirectContext<CookieAuthenticationOptions> context)
    {
        var actor = await context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().For(context.HttpContext.User, context.HttpContext.RequestAborted);
        if (actor.AccountId is null) await context.HttpContext.ChallengeAsync(IdentityConstants.ApplicationScheme);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    // Signing out ended the row: a copy of the cookie ends with it, on the next request.
    private static async Task<bool> HasRow(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } user || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account)) return false;
        var stop = context.HttpContext.RequestAborted;
        return await context.HttpContext.RequestServices.GetRequiredService<Store>().Read(db => db.Stands(user, account, stop), stop);
    }

    /// <summary>The stamp's check makes the principal anew each minute; which session it is must come along.</summary>
    public static Task Carry(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(SessionRows.Claim) is { } session && context.NewPrincipal?.Identity is ClaimsIdentity identity && !identity.HasClaim(one => one.Type == SessionRows.Claim)) identity.AddClaim(session.Clone());
        return Task.CompletedTask;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var time = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        var began = context.Properties.Items.TryGetValue(Since, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MinValue;
        if (time.GetUtcNow() - began <= AccountRules.SessionEnds && await HasRow(context))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
