using System.Net;
using Portal.Tests.Kit;

namespace Portal.Tests.Accounts;

public sealed class HostTests
{
    [Theory, InlineData("localhost", HttpStatusCode.OK), InlineData("jahat.example", HttpStatusCode.BadRequest)]
    public async Task In_production_only_the_named_host_gets_a_page(string name, HttpStatusCode expected)
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("environment", "Production"), ("AllowedHosts", "localhost"));
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/masuk") { Headers = { Host = name } };
        Assert.Equal(expected, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }
}
