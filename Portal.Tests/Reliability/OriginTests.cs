using System.Net;
using System.Net.WebSockets;
using Portal.Tests.Kit;

namespace Portal.Tests.Reliability;

/// <summary>A WebSocket carries cookies and asks no CORS: only pages of our own may open a circuit.</summary>
public sealed class OriginTests(DemoServer demo) : IAsyncLifetime
{
    private PortalServer server = null!;

    public async ValueTask InitializeAsync() => server = await demo.Ready;

    [Theory, InlineData("https://jahat.example"), InlineData("null"), InlineData(null)]
    public async Task A_foreign_origin_gets_no_circuit(string? origin)
    {
        var refused = await Knock(origin);
        Assert.Equal(HttpStatusCode.Forbidden, refused);
    }

    [Fact]
    public async Task An_officer_on_our_own_pages_does() => Assert.Equal(HttpStatusCode.SwitchingProtocols, await Knock(server.Address, await SignIn()));

    [Fact]
    public async Task A_foreign_page_gets_none_with_an_officers_cookie_either() => Assert.Equal(HttpStatusCode.Forbidden, await Knock("https://jahat.example", await SignIn()));

    [Fact]
    public async Task Nobody_signed_in_gets_none() => Assert.Equal(HttpStatusCode.Unauthorized, await Knock(server.Address));

    [Theory, InlineData("https://jahat.example", HttpStatusCode.Forbidden), InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Nor_does_a_foreign_origin_get_to_negotiate(string? origin, HttpStatusCode expected)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Address + "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null) request.Headers.Add("Origin", origin);
        Assert.Equal(expected, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private async Task<string> SignIn()
    {
        var jar = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = jar }) { BaseAddress = new Uri(server.Address) };
        var form = await new Form(client).Open("/masuk");
        await client.PostAsync("/masuk/demo", new FormUrlEncodedContent(form.Fields(null, ("akun", "operator.dpubm"))));
        return jar.GetCookieHeader(client.BaseAddress);
    }

    private async Task<HttpStatusCode> Knock(string? origin, string? cookies = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        if (cookies is not null) socket.Options.SetRequestHeader("Cookie", cookies);
        try { await socket.ConnectAsync(new Uri($"ws://localhost:{server.Port}/_blazor"), TestContext.Current.CancellationToken); }
        catch (WebSocketException) { }
        return socket.HttpStatusCode;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
