using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Admin;

namespace Portal.Tests.Admin;

public sealed class FirstAdminTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_printed_code_makes_one_admin_and_then_the_page_is_gone(Database database)
    {
        await using var host = await PortalHost.Start(database, ("environment", "Production"), ("AllowedHosts", "localhost"));
        using var client = host.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/penyiapan", TestContext.Current.CancellationToken)).StatusCode);
        var code = host.Services.GetRequiredService<FirstAdminCode>().Make();
        Assert.Equal("set-up.wrong-code", (await SetUp(host, "0000-0000-0000-0000")).Refusal.Code);
        Assert.True((await SetUp(host, code)).Succeeded);
        Assert.Equal(Refusal.NotFound, (await SetUp(host, code)).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/penyiapan", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal((await host.AccountOf("admin.pertama")).Id, (await host.TrySignIn("admin.pertama")).Value);
    }

    [Fact]
    public void After_ten_wrong_codes_none_is_right()
    {
        var code = new FirstAdminCode();
        var right = code.Make();
        for (var tries = 0; tries < 10; tries++) Assert.False(code.Matches("salah"));
        Assert.False(code.Matches(right));
    }

    [Fact]
    public void The_right_code_may_be_typed_in_small_letters()
    {
        var code = new FirstAdminCode();
        Assert.True(code.Matches(code.Make().ToLowerInvariant()));
    }

    private static Task<Outcome<Guid>> SetUp(PortalHost host, string code) => host.Enter(Actor.Nobody, new SetUpFirstAdmin(code, "admin.pertama", "Admin", Staff.Password, true));
}
