using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Who asks, in a request or on a circuit. Rights come from the database each time; the cookie only says which account and which stamp.</summary>
public sealed class CurrentActor(
    IHttpContextAccessor http, AuthenticationStateProvider circuit, Store store, TimeProvider time, PortalSettings settings, IOptions<IdentityOptions> identity)
{
    private (ClaimsPrincipal User, Actor Actor)? drawnFor;

    public async Task<Actor> Find(CancellationToken stop = default)
    {
        var user = http.HttpContext?.User ?? (await circuit.GetAuthenticationStateAsync()).User;
        return await For(user, stop);
    }

    public async Task<Actor> For(ClaimsPrincipal user, CancellationToken stop = default)
    {
        if (!IsDrawing) return await Read(user, stop);
        if (drawnFor is not { } known || known.User != user) drawnFor = known = (user, await Read(user, stop));
        return known.Actor;
    }

    // One page is drawn for one person: within that single GET the rights are read once. A circuit has no such moment and reads them each time.
    private bool IsDrawing => http.HttpContext is { } request && HttpMethods.IsGet(request.Request.Method) && request.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private async Task<Actor> Read(ClaimsPrincipal user, CancellationToken stop)
    {
        if (!Guid.TryParse(user.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), out var id)) return Actor.Nobody;
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.Zone).DateTime);
        return await store.Read(async db =>
        {
            var account = await db.Standing(user, id, stamp).Select(one => new { one.DisplayName, one.IsCitizen }).SingleOrDefaultAsync(stop);
            if (account is null) return Actor.Nobody;
            // A citizen's account never holds an office, whatever stands in the appointments.
            return account.IsCitizen ? Actor.Citizen(id) : await db.OfficerNow(id, account.DisplayName, today, stop);
        }, stop);
    }
}

internal static class OfficeRows
{
    /// <summary>The officer with the offices they hold on this day; also for work that was ordered earlier and is done now.</summary>
    public static async Task<Actor> OfficerNow(this PortalDb db, Guid id, string name, DateOnly today, CancellationToken stop)
    {
        var held = (await db.Appointments.Where(one => one.AccountId == id && one.RevokedAt == null).ToListAsync(stop)).Where(one => one.HoldsOn(today)).OrderByDescending(one => one.HomeAgencyId is not null).ThenByDescending(one => one.StartsOn).ThenByDescending(one => one.Id).ToList();
        var desk = held.Find(one => one.AgencyId is not null);
        // A role held at one OPD is no role at another: a surat tugas goes before the own desk, then the newest desk counts.
        var roles = held.Where(one => one.AgencyId is null || one.AgencyId == desk!.AgencyId).Select(one => one.Role).Distinct();
        return Actor.Officer(id, name, [.. roles], desk?.AgencyId, held.Find(one => one.AgencyId == desk?.AgencyId && one.UnitId is not null)?.UnitId);
    }
}
