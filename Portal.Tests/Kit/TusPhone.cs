using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Portal.Tests.Kit;

/// <summary>A phone that sends one photo in pieces by tus 1.0.0, and can lose its line in the middle of one.</summary>
internal sealed class TusPhone(HttpClient client, string submissionId)
{
    public string SubmissionId => submissionId;

    public Task<HttpResponseMessage> Begin(long length, string name = "foto.jpg", string type = "image/jpeg") =>
        Ask(HttpMethod.Post, "/unggah", ("Upload-Length", Number(length)), ("Upload-Metadata", $"filename {Base64(name)},filetype {Base64(type)}"));

    public async Task<string> Address(long length) => (await Begin(length)).EnsureSuccessStatusCode().Headers.Location!.ToString();

    public Task<HttpResponseMessage> Head(string address) => Ask(HttpMethod.Head, address);

    public Task<HttpResponseMessage> Delete(string address) => Ask(HttpMethod.Delete, address);

    public async Task<long> Offset(string address) => long.Parse((await Head(address)).EnsureSuccessStatusCode().Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);

    public Task<HttpResponseMessage> Send(string address, long offset, byte[] bytes)
    {
        var request = Request(HttpMethod.Patch, address, ("Upload-Offset", Number(offset)));
        request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new("application/offset+octet-stream") } };
        return client.SendAsync(request);
    }

    /// <summary>Sends it whole.</summary>
    public async Task<string> SendAll(byte[] bytes)
    {
        var address = await Address(bytes.Length);
        (await Send(address, 0, bytes)).EnsureSuccessStatusCode();
        return address;
    }

    /// <summary>Promises all of <paramref name="rest"/>, sends <paramref name="arrive"/> bytes of it and is gone.</summary>
    public async Task Cut(string address, long offset, byte[] rest, int arrive)
    {
        var server = client.BaseAddress!;
        using var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", server.Port);
        var head = $"PATCH {address} HTTP/1.1\r\nHost: {server.Authority}\r\nTus-Resumable: 1.0.0\r\nLaporan: {submissionId}\r\nUpload-Offset: {Number(offset)}\r\n"
            + $"Content-Type: application/offset+octet-stream\r\nContent-Length: {Number(rest.Length)}\r\n\r\n";
        await socket.GetStream().WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. rest[..arrive]]);
        // A phone in a tunnel says no goodbye.
        if (arrive % 2 == 0) socket.LingerState = new LingerOption(true, 0);
    }

    private Task<HttpResponseMessage> Ask(HttpMethod method, string address, params (string Name, string Value)[] headers) => client.SendAsync(Request(method, address, headers));

    private HttpRequestMessage Request(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers.Append(("Tus-Resumable", "1.0.0")).Append(("Laporan", submissionId))) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
