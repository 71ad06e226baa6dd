using Microsoft.Extensions.Configuration;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Meetings;

namespace Portal.Tests.Meetings;

public sealed class RelayTests
{
    [Fact]
    public void A_browser_gets_a_name_that_ends_and_a_password_for_it_but_never_the_secret()
    {
        var settings = new MeetingSettings { IceServers = ["stun:stun.example.go.id:3478"], Turn = new() { Urls = ["turn:turn.example.go.id:3478"], Secret = "rahasia-relai-yang-panjang", Minutes = 60 } };
        var servers = new IceServers(settings, new FixedClock()).For(7);
        Assert.Equal((null, $"{FixedClock.Start.AddHours(1).ToUnixTimeSeconds()}:kursi-7"), (servers[0].Username, servers[1].Username));
        // printf '%s' '1793588400:kursi-7' | openssl dgst -sha1 -hmac 'rahasia-relai-yang-panjang' -binary | base64
        Assert.Equal("XfKPbeG09+po+i9/+Ji/+0ruhb4=", servers[1].Credential);
    }

    [Theory]
    [InlineData("Meetings:IceServers", "Meetings:IceServers:0", "turn:turn.example.go.id")]
    [InlineData("Meetings:Turn:Urls", "Meetings:Turn:Urls:0", "relai.example.go.id", "Meetings:Turn:Secret", "0123456789abcdef")]
    [InlineData("Meetings:Turn:Secret", "Meetings:Turn:Urls:0", "turn:turn.example.go.id")]
    [InlineData("Meetings:Jitsi:BaseUrl", "Meetings:Jitsi:BaseUrl", "http://rapat.example.go.id")]
    [InlineData("Meetings:Jitsi:AppId", "Meetings:Jitsi:AppId", "portal")]
    public void A_wrong_setting_is_named(string named, string key, string value, string? otherKey = null, string? otherValue = null)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value, [otherKey ?? "Portal:NumberPrefix"] = otherValue ?? "KM" }).Build();
        Assert.StartsWith(named, Assert.Single(SettingsCheck.Faults(settings, isProduction: false)), StringComparison.Ordinal);
    }
}
