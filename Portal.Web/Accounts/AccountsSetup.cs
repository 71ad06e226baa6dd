using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Portal").Get<PortalSettings>() ?? new PortalSettings();
        services.AddSingleton(builder.Configuration.GetSection("Accounts").Get<AccountSettings>() ?? new AccountSettings());
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>().AddScoped<FaceSource>().AddScoped<SessionStart>();
        services.AddSingleton<RegionFace>().AddSingleton<AddressGate>().AddSingleton<TryLimit>().AddSingleton<InviteToken>().AddSingleton<DummyHash>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>().AddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = AccountRules.HashRounds);
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<PortalDb>().AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(options => (options.ValidationInterval, options.OnRefreshingPrincipal) = (AccountRules.StampIsChecked, Sessions.Carry));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options => Sessions.Shape(options, settings));
        services.AddAuthorization();
        services.AddScoped<IAuthorizationHandler, NeedsHandler>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, LiveSession>();
        services.AddCascadingValue(provider => provider.GetRequiredService<FaceSource>().Face);
    }

    public static void MapAccounts(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
                await context.RequestServices.GetRequiredService<FaceSource>().Fill(context.RequestAborted);
            await next(context);
        });
        app.MapSessions();
    }
}
