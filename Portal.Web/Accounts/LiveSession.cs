using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Looks every few seconds whether the account of an open circuit still stands; if not, the screen leaves for the sign-in page.</summary>
internal sealed class LiveSession : RevalidatingServerAuthenticationStateProvider
{
    private readonly Store store;
    private readonly IdentityOptions identity;

    public LiveSession(ILoggerFactory loggers, Store store, IOptions<IdentityOptions> identity, NavigationManager nav) : base(loggers)
    {
        (this.store, this.identity) = (store, identity.Value);
        var wasSignedIn = false;
        AuthenticationStateChanged += async changed =>
        {
            var isSignedIn = (await changed).User.Identity?.IsAuthenticated == true;
            if (wasSignedIn && !isSignedIn) nav.NavigateTo(Landing.SignIn, forceLoad: true);
            wasSignedIn = isSignedIn;
        };
    }

    protected override TimeSpan RevalidationInterval => AccountRules.CircuitIsChecked;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        if (!Guid.TryParse(user.FindFirstValue(identity.ClaimsIdentity.UserIdClaimType), out var id)) return false;
        var stamp = user.FindFirstValue(identity.ClaimsIdentity.SecurityStampClaimType);
        return await store.Read(db => db.Standing(user, id, stamp).AnyAsync(one => !one.IsCitizen, cancellationToken), cancellationToken);
    }
}
