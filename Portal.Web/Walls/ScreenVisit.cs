using System.Globalization;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.Accounts;
using Portal.Web.App;

namespace Portal.Web.Walls;

/// <summary>What a browser at <c>/papan/layar</c> gets to see: its part of a wall, or six digits, or the reason why neither.</summary>
/// <param name="Screen">From 1; 0 is the whole wall.</param>
/// <param name="GoTo">Where it belongs instead.</param>
internal sealed record VisitedScreen(Wall? Wall = null, int Screen = 0, int? WallId = null, string? Code = null, string? GoTo = null, string? Words = null);

/// <summary>Receives a screen. It never asks anybody to sign in and never answers with an error: a wall has no keyboard.</summary>
internal sealed class ScreenVisit(ScreenGate gate, Door door, CurrentActor current, TryLimit limit)
{
    private const int NewCodes = 40;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="screen">As asked; null for the one it was paired for.</param>
    public async Task<VisitedScreen> Receive(HttpContext http, int? screen, CancellationToken stop)
    {
        if (await gate.Find(http, current, stop) is { } pass) return Seen(http, pass, screen);
        if (await gate.IsElsewhere(http, stop)) return new(Words: "Layar ini sudah dipasangkan, tetapi jaringannya tidak diizinkan untuk dinding ini.");
        // Kept beside each other in the sealed cookie: the database has only their hashes.
        if (gate.SecretOf(http)?.Split('|') is [var secret, var code])
        {
            var claimed = await door.EnterAs(Actor.Nobody, new ClaimScreen(secret), stop);
            if (claimed.Succeeded) return Claimed(http, claimed.Value, screen);
            if (await door.EnterAs(Actor.Nobody, new PairingWaits(secret), stop) is { Succeeded: true, Value: true }) return new(Code: code);
        }
        if (!limit.Takes("pasang-layar", CallerAddress.Of(http), NewCodes, Window)) return new(Words: "Terlalu banyak kode diminta dari jaringan ini. Halaman ini mencoba lagi sendiri.");
        var asked = await door.EnterAs(Actor.Nobody, new AskPairing(), stop);
        if (!asked.Succeeded) return new(Words: "Sistem sedang sibuk. Halaman ini mencoba lagi sendiri.");
        gate.KeepSecret(http, $"{asked.Value.Secret}|{asked.Value.Code}");
        return new(Code: asked.Value.Code);
    }

    private VisitedScreen Claimed(HttpContext http, ClaimedScreen claimed, int? screen)
    {
        gate.Keep(http, claimed.Token);
        return new(GoTo: screen == 0 ? "/papan/layar/semua" : Path(claimed.Screen));
    }

    private VisitedScreen Seen(HttpContext http, ScreenPass pass, int? screen)
    {
        if (pass.DeviceId is not null) gate.Renew(http);
        var query = pass.DeviceId is null ? http.Request.QueryString.Value : "";
        if (screen is null || screen < 0 || screen > pass.Wall.Grid.Screens) return new(GoTo: Path(Math.Min(pass.Screen, pass.Wall.Grid.Screens)) + query);
        return new(pass.Wall, screen.Value, pass.DeviceId is null ? pass.Wall.Id : null);
    }

    private static string Path(int screen) => string.Create(CultureInfo.InvariantCulture, $"/papan/layar/{screen}");
}
