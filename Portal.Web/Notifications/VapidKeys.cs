using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>
/// Tells push services who we are (RFC 8292): one P-256 pair, made at the first start and kept sealed beside the settings. A browser's
/// subscription is bound to it, so it is never made anew while its row is there.
/// </summary>
public sealed class VapidKeys(Store store, Vault vault, PortalSettings portal, NotificationSettings settings, TimeProvider time) : IDisposable
{
    private const string Name = "vapid-key";
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);
    private readonly SemaphoreSlim one = new(1, 1);
    private ECDsa? pair;

    /// <summary>What the browser is given as <c>applicationServerKey</c>: the public point, base64url.</summary>
    public async Task<string> PublicKey(CancellationToken stop)
    {
        var q = (await Pair(stop)).ExportParameters(includePrivateParameters: false).Q;
        return Base64Url.EncodeToString([4, .. q.X!, .. q.Y!]);
    }

    /// <summary>The value of the <c>Authorization</c> header for one push address.</summary>
    public async Task<string> Authorization(Uri address, CancellationToken stop)
    {
        var expires = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        var claims = JsonSerializer.Serialize(new { aud = address.GetLeftPart(UriPartial.Authority), exp = expires, sub = Subject });
        var unsigned = $"{Encode("""{"typ":"JWT","alg":"ES256"}""")}.{Encode(claims)}";
        var signature = (await Pair(stop)).SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"vapid t={unsigned}.{Base64Url.EncodeToString(signature)}, k={await PublicKey(stop)}";
    }

    // A push service writes there when we misbehave; some take only https or mailto.
    private string Subject => settings.PushContact.Length > 0 ? settings.PushContact : portal.PublicBaseUrl;

    private async Task<ECDsa> Pair(CancellationToken stop)
    {
        if (pair is { } known) return known;
        await one.WaitAsync(stop);
        try { return pair ??= await Read(stop) ?? await Make(stop); }
        finally { one.Release(); }
    }

    private async Task<ECDsa?> Read(CancellationToken stop)
    {
        var kept = await store.Read(db => db.Kept(Name, stop), stop);
        if (kept is null) return null;
        var read = ECDsa.Create();
        read.ImportPkcs8PrivateKey(Convert.FromBase64String(vault.Open(Convert.FromBase64String(kept))), out _);
        return read;
    }

    private async Task<ECDsa> Make(CancellationToken stop)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var kept = Convert.ToBase64String(vault.Seal(Convert.ToBase64String(made.ExportPkcs8PrivateKey())));
        try
        {
            await store.Write<Done>(db =>
            {
                db.Settings.Add(new Setting { Name = Name, Value = kept });
                return Task.FromResult<Outcome<Done>>(Done.It);
            }, stop);
        }
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault))
        {
            // Another node made it at the same moment: theirs counts.
        }
        return await Read(stop) ?? throw new InvalidOperationException("The push key could not be kept.");
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        pair?.Dispose();
        one.Dispose();
    }
}
