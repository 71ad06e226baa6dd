using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Hands a message to the push service the browser named, sealed for that browser alone.</summary>
internal sealed class PushCarrier(AddressPolicy policy, VapidKeys keys, Vault vault) : ICarrier, IDisposable
{
    /// <summary>News that found the phone switched off for a day are on the follow page.</summary>
    private const int LivesSeconds = 24 * 60 * 60;
    private readonly HttpClient client = policy.Client();

    public NoticeChannel Channel => NoticeChannel.Push;

    public async Task Carry(Letter letter, CancellationToken stop)
    {
        var address = PushAddress.Read(letter.To);
        if (policy.Read(address.Endpoint) is not { } endpoint || address.Keys is not { } browser) throw new AddressGoneException();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(PushCipher.Encrypt(Encoding.UTF8.GetBytes(letter.Body), browser)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentEncoding.Add("aes128gcm");
        request.Headers.TryAddWithoutValidation("Authorization", await keys.Authorization(endpoint, stop));
        request.Headers.Add("TTL", LivesSeconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("Urgency", "normal");
        // A newer one of the same report replaces what still waits there. Hashed: the service need not learn a number.
        request.Headers.Add("Topic", vault.Lookup("push-topic", letter.Subject)[..32]);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) throw new AddressGoneException();
        if (!response.IsSuccessStatusCode) throw new HttpRequestException(null, null, response.StatusCode);
    }

    public void Dispose() => client.Dispose();
}
