using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Posts that begin or end a session beside the sign-in page. Binding a form field makes the antiforgery check bite.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this WebApplication app)
    {
        app.MapPost("/keluar", async ([FromForm] string? ke, HttpContext http, SignInManager<Account> sessions, Store store) =>
        {
            if (http.User.SessionOf() is { } session) await store.EndSession(session);
            await sessions.SignOutAsync();
            return Results.LocalRedirect(Landing.Local(ke) ?? Landing.SignIn);
        });
        // Not merely refused elsewhere: outside Development this address does not exist.
        if (app.Environment.IsDevelopment()) app.MapPost("/masuk/demo", BeginDemo);
    }

    private static async Task<IResult> BeginDemo([FromForm] string akun, [FromForm] string? kembali, SessionStart session, Store store)
    {
        var account = await store.Read(db => db.Users.SingleOrDefaultAsync(one => one.UserName == akun && one.IsDemo && one.DisabledAt == null));
        if (account is null) return Results.NotFound();
        var home = await session.Begin(account.Id);
        return Results.LocalRedirect(Landing.Local(kembali) ?? home);
    }
}
