using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Web.Notifications;

namespace Portal.Tests.Notifications;

/// <summary>A request as it arrived.</summary>
internal sealed record Arrival(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>A web server on this machine that takes whatever is posted and answers as the test says.</summary>
internal sealed class HttpSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpSink(WebApplication app) => this.app = app;

    public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

    public string? Redirect { get; set; }

    public List<Arrival> Arrivals { get; } = [];

    public string Address => app.Urls.Single();

    public static async Task<HttpSink> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new HttpSink(builder.Build());
        sink.app.Run(sink.Take);
        await sink.app.StartAsync();
        return sink;
    }

    private async Task Take(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        lock (Arrivals) Arrivals.Add(new Arrival(http.Request.Path, http.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        http.Response.StatusCode = (int)Answer;
        if (Redirect is not null) http.Response.Headers.Location = Redirect;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

/// <summary>A browser that asked for news: it alone holds the key that opens them. Written from the RFCs, not from the program.</summary>
internal sealed class PushBrowser(string endpoint) : IDisposable
{
    private readonly ECDiffieHellman key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] secret = RandomNumberGenerator.GetBytes(16);

    public AddPushNews Asks => new(endpoint, Base64Url.EncodeToString(Point), Base64Url.EncodeToString(secret));

    private byte[] Point
    {
        get
        {
            var q = key.ExportParameters(false).Q;
            return [4, .. q.X!, .. q.Y!];
        }
    }

    public string Read(byte[] message)
    {
        var (salt, theirs, sealedText) = (message[..16], message[21..86], message[86..]);
        using var sender = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = theirs[1..33], Y = theirs[33..] } });
        var first = HKDF.Extract(HashAlgorithmName.SHA256, key.DeriveRawSecretAgreement(sender.PublicKey), secret);
        var material = HKDF.Expand(HashAlgorithmName.SHA256, first, 32, [.. "WebPush: info\0"u8, .. Point, .. theirs]);
        var second = HKDF.Extract(HashAlgorithmName.SHA256, material, salt);
        var plain = new byte[sealedText.Length - 16];
        using var aes = new AesGcm(HKDF.Expand(HashAlgorithmName.SHA256, second, 16, "Content-Encoding: aes128gcm\0"u8.ToArray()), 16);
        aes.Decrypt(HKDF.Expand(HashAlgorithmName.SHA256, second, 12, "Content-Encoding: nonce\0"u8.ToArray()), sealedText[..^16], sealedText[^16..], plain);
        Assert.Equal(2, plain[^1]);
        return Encoding.UTF8.GetString(plain[..^1]);
    }

    public void Dispose() => key.Dispose();
}
