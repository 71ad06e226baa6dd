using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <param name="Token">Shown once, to the browser; kept as a keyed hash.</param>
public sealed record ClaimedScreen(string Token, int Screen);

/// <summary>The screen whose code was entered takes its token. Refused as not found while nobody has, and when the code's time is over.</summary>
public sealed record ClaimScreen(string Secret) : IOperation<ClaimedScreen>
{
    public static Permission Needs => Permission.Anyone;
}

/// <summary>Whether a screen's code may still be entered.</summary>
public sealed record PairingWaits(string Secret) : IOperation<bool>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ClaimScreenHandler(Store store, WallDesk desk, Vault vault, TimeProvider time) : IHandle<ClaimScreen, ClaimedScreen>, IHandle<PairingWaits, bool>
{
    public Task<Outcome<ClaimedScreen>> Handle(ClaimScreen operation, Actor actor, CancellationToken stop)
    {
        var hash = PairingHashes.Secret(vault, operation.Secret);
        return desk.Write<ClaimedScreen>(async (db, now) =>
        {
            var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            if (await db.ScreenPairings.SingleOrDefaultAsync(one => one.SecretHash == hash, stop) is not { } pairing) return Refusal.NotFound;
            if (pairing.Claim(PairingHashes.Token(vault, token), now) is not { } device) return Refusal.NotFound;
            db.ScreenDevices.Add(device);
            db.ScreenPairings.Remove(pairing);
            return new ClaimedScreen(token, device.Screen);
        }, stop);
    }

    public async Task<Outcome<bool>> Handle(PairingWaits operation, Actor actor, CancellationToken stop)
    {
        var (hash, now) = (PairingHashes.Secret(vault, operation.Secret), time.GetUtcNow());
        return await store.Read(async db => await db.ScreenPairings.SingleOrDefaultAsync(one => one.SecretHash == hash, stop) is { } pairing && (pairing.IsOpen(now) || pairing.WallId is not null && pairing.UntilAt > now), stop);
    }
}
