using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Meetings;

/// <summary>As a browser's <c>RTCPeerConnection</c> takes it.</summary>
public sealed record IceServer(IReadOnlyList<string> Urls, string? Username = null, string? Credential = null);

/// <summary>Which servers help browsers find each other. A relay's password is made for one seat and lapses (the REST form of coturn: user <c>expiry:name</c>, password HMAC-SHA1 of it).</summary>
internal sealed class IceServers(MeetingSettings settings, TimeProvider time)
{
    public IReadOnlyList<IceServer> For(long seat)
    {
        var all = new List<IceServer>();
        if (settings.IceServers.Length > 0) all.Add(new(settings.IceServers));
        if (settings.Turn.Urls.Length > 0)
        {
            var user = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().AddMinutes(settings.Turn.Minutes).ToUnixTimeSeconds()}:kursi-{seat}");
            all.Add(new(settings.Turn.Urls, user, Password(settings.Turn.Secret, user)));
        }
        return all;
    }

    // The relay fixes the algorithm.
#pragma warning disable CA5350
    internal static string Password(string secret, string user) => Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(user)));
#pragma warning restore CA5350
}
