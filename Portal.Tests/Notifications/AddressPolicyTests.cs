using System.Net;
using Portal.Web.App;

namespace Portal.Tests.Notifications;

public sealed class AddressPolicyTests
{
    private static readonly AddressPolicy Strict = new(allowsLoopback: false), Local = new(allowsLoopback: true);

    [Theory]
    [InlineData("10.0.0.1"), InlineData("127.0.0.1"), InlineData("169.254.169.254"), InlineData("172.31.255.255"), InlineData("192.168.1.1"), InlineData("100.64.0.1"), InlineData("0.0.0.0")]
    [InlineData("255.255.255.255"), InlineData("224.0.0.1"), InlineData("198.18.0.1"), InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fc00::1"), InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::a00:1"), InlineData("2002:a00:1::"), InlineData("2001:0:1::"), InlineData("2001:db8::1")]
    public void A_private_address_is_not_called(string address) => Assert.False(AddressPolicy.IsPublic(IPAddress.Parse(address)));

    [Theory, InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("2606:4700::1111"), InlineData("2404:6800:4003::1")]
    public void A_public_one_is(string address) => Assert.True(AddressPolicy.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://push.example/1"), InlineData("ftp://push.example/1"), InlineData("file:///etc/passwd"), InlineData("https://127.0.0.1/1"), InlineData("https://[::1]/1"), InlineData("https://0x7f000001/")]
    [InlineData("https://user:secret@push.example/1"), InlineData("https://10.1.2.3/1"), InlineData("//push.example/1"), InlineData("/1"), InlineData(""), InlineData(null), InlineData("https://2130706433/")]
    public void An_address_that_is_not_https_to_the_outside_is_refused(string? typed) => Assert.Null(Strict.Read(typed));

    [Fact]
    public void A_push_services_address_is_taken() => Assert.Equal("fcm.googleapis.com", Strict.Read("https://fcm.googleapis.com/fcm/send/abc:123")!.Host);

    [Fact]
    public async Task A_name_that_leads_inside_is_found_when_it_is_called()
    {
        using var client = Strict.Client();
        var fault = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("https://localhost:1/", TestContext.Current.CancellationToken));
        Assert.IsType<AddressRefusedException>(fault.InnerException);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var inside = await HttpSink.Start();
        await using var sink = await HttpSink.Start();
        (sink.Answer, sink.Redirect) = (HttpStatusCode.TemporaryRedirect, inside.Address);
        using var client = Local.Client();
        using var response = await client.PostAsync(sink.Address, new StringContent("x"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Empty(inside.Arrivals);
    }
}
