using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <param name="Screen">The one this browser was paired for.</param>
/// <param name="DeviceId">Null for an officer who looks in from the remote control.</param>
internal sealed record ScreenPass(Wall Wall, int Screen, int? DeviceId);

/// <summary>Who may look at a wall: a paired screen by its token, from an allowed network; or an officer with the remote control, who could hang a screen as well and names the wall. Nobody is ever sent to sign in.</summary>
internal sealed class ScreenGate(WallBook book, SealedCookie cookies, Vault vault, TimeProvider time)
{
    public const string WallInQuery = "dinding";
    private const string Token = "layar", Secret = "pasangan";
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    public async Task<ScreenPass?> Find(HttpContext http, CurrentActor current, CancellationToken stop)
    {
        var now = await book.Now(stop);
        if (int.TryParse(http.Request.Query[WallInQuery], System.Globalization.CultureInfo.InvariantCulture, out var asked))
            return now.Of(asked) is { } seen && (await current.For(http.User, stop)).May(Permission.ControlWalls) ? new ScreenPass(seen, 1, null) : null;
        if (Device(http, now) is not { } device || now.Of(device.WallId) is not { } wall) return null;
        return IsNear(http, wall) ? new ScreenPass(wall, device.Screen, device.Id) : null;
    }

    /// <summary>Paired, but asking from a network its wall does not allow.</summary>
    public async Task<bool> IsElsewhere(HttpContext http, CancellationToken stop)
    {
        var now = await book.Now(stop);
        return Device(http, now) is { } device && now.Of(device.WallId) is { } wall && !IsNear(http, wall);
    }

    /// <summary>Each visit gives the token its whole life again.</summary>
    public void Renew(HttpContext http)
    {
        if (cookies.Read(http, Token) is { } token) cookies.Write(http, Token, token, Life);
    }

    public void Keep(HttpContext http, string token)
    {
        cookies.Write(http, Token, token, Life);
        cookies.Drop(http, Secret);
    }

    public string? SecretOf(HttpContext http) => cookies.Read(http, Secret);

    public void KeepSecret(HttpContext http, string secret) => cookies.Write(http, Secret, secret, ScreenPairing.Patience);

    private ScreenDevice? Device(HttpContext http, WallsNow now)
    {
        if (cookies.Read(http, Token) is not { } token || !now.Devices.TryGetValue(PairingHashes.Token(vault, token), out var device) || !device.MayRead(time.GetUtcNow())) return null;
        // What is known in memory stays known for months: a screen that asks has not lapsed.
        device.SeenAt = time.GetUtcNow();
        return device;
    }

    private static bool IsNear(HttpContext http, Wall wall)
    {
        if (wall.Networks.Count == 0) return true;
        var address = http.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is not null && wall.Networks.Any(network => TrustedProxies.Read(network) is { } known && known.Contains(address));
    }
}
