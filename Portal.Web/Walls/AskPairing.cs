using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <param name="Code">Six digits, for people.</param>
/// <param name="Secret">For the browser alone.</param>
public sealed record AskedPairing(string Code, string Secret);

/// <summary>A screen without a token asks for a code to show.</summary>
public sealed record AskPairing : IOperation<AskedPairing>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AskPairingHandler(Store store, Vault vault, TimeProvider time) : IHandle<AskPairing, AskedPairing>
{
    // More screens than any house hangs at once; beyond it the oldest code gives way, so that a flood of visitors costs no space.
    private const int MostWaiting = 60;

    public Task<Outcome<AskedPairing>> Handle(AskPairing operation, Actor actor, CancellationToken stop) => store.Write<AskedPairing>(async db =>
    {
        var now = time.GetUtcNow();
        var waiting = await db.ScreenPairings.ToListAsync(stop);
        var gone = waiting.Where(one => one.UntilAt <= now).ToList();
        var open = waiting.Except(gone).OrderBy(one => one.UntilAt).ToList();
        db.ScreenPairings.RemoveRange(gone.Concat(open.Take(open.Count - MostWaiting + 1)));
        var code = NewCode(open);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        db.ScreenPairings.Add(ScreenPairing.Ask(PairingHashes.Code(vault, code), PairingHashes.Secret(vault, secret), now));
        return new AskedPairing(code, secret);
    }, stop, isQuiet: true);

    private string NewCode(List<ScreenPairing> open)
    {
        var taken = open.Select(one => one.CodeHash).ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            if (!taken.Contains(PairingHashes.Code(vault, code))) return code;
        }
    }
}

internal static class PairingHashes
{
    public static string Code(Vault vault, string code) => vault.Lookup("screen-code", code);

    public static string Secret(Vault vault, string secret) => vault.Lookup("screen-secret", secret);

    public static string Token(Vault vault, string token) => vault.Lookup("screen-token", token);
}
