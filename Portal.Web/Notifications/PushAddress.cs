using System.Buffers.Text;
using System.Text.Json;

namespace Portal.Web.Notifications;

/// <summary>Where a browser is reached, as it told us: the push service's address and the keys only the browser can open.</summary>
public sealed record PushAddress(string Endpoint, string P256dh, string Auth)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static PushAddress Read(string text) => JsonSerializer.Deserialize<PushAddress>(text)!;

    /// <summary>Null where the keys are no keys.</summary>
    public PushKeys? Keys => Bytes(P256dh) is { } point && Bytes(Auth) is { } secret && new PushKeys(point, secret) is { IsSound: true } keys ? keys : null;

    private static byte[]? Bytes(string text)
    {
        if (text.Length > 200 || !Base64Url.IsValid(text)) return null;
        return Base64Url.DecodeFromChars(text);
    }
}
