using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Domain.Notices;

namespace Portal.Web.Notifications;

/// <summary>Carries short texts to phones, by whatever a government has: WhatsApp, SMS.</summary>
public interface IGateway : ICarrier
{
    NoticeChannel ICarrier.Channel => NoticeChannel.Phone;
}

/// <summary>
/// Posts each text as signed JSON to the address in the settings; docs/gateway.md is its contract. The administrator chose that address,
/// so it may lie inside; it is still given little time, and redirects are not followed.
/// </summary>
internal sealed class HttpGateway(NotificationSettings settings, TimeProvider time) : IGateway, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxResponseDrainSize = 0, ConnectTimeout = TimeSpan.FromSeconds(5) })
    {
        Timeout = TimeSpan.FromSeconds(20), MaxResponseContentBufferSize = 64 * 1024,
    };

    public async Task Carry(Letter letter, CancellationToken stop)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { id = letter.Id.ToString("N"), to = letter.To, text = letter.Body });
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Gateway.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add("X-Portal-Timestamp", at);
        request.Headers.Add("X-Portal-Signature", "sha256=" + Sign(settings.Gateway.Secret, at, body));
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        // 404 may be a gateway being moved; only 410 says that this number is over.
        if (response.StatusCode == HttpStatusCode.Gone) throw new AddressGoneException();
        if (!response.IsSuccessStatusCode) throw new HttpRequestException(null, null, response.StatusCode);
    }

    /// <summary>HMAC-SHA256 over the timestamp, a full stop and the body's bytes; lower-case hex.</summary>
    public static string Sign(string secret, string timestamp, byte[] body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.ASCII.GetBytes(timestamp + "."), .. body]));

    public void Dispose() => client.Dispose();
}
