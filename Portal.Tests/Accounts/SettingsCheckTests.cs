using Microsoft.Extensions.Configuration;
using Portal.Web.App;

namespace Portal.Tests.Accounts;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("Portal:PublicBaseUrl", "lapor.example")]
    [InlineData("Portal:Region", "35.7")]
    [InlineData("Portal:TimeZone", "Asia/Malang")]
    [InlineData("Portal:NumberPrefix", "km")]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("Mail:Transport", "Merpati")]
    [InlineData("Mail:Host", "", "Mail:Transport", "Smtp")]
    [InlineData("ConnectionStrings:Portal", "", "Storage:Provider", "PostgreSQL")]
    public void A_wrong_setting_is_named(string key, string value, string? otherKey = null, string? otherValue = null)
    {
        var faults = SettingsCheck.Faults(Settings((key, value), (otherKey ?? key, otherValue ?? value)), isProduction: false);
        Assert.StartsWith(key, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory, InlineData("127.0.0.1", 0), InlineData("10.0.0.0/24", 0), InlineData("depan", 1)]
    public void A_trusted_proxy_is_an_address_or_a_network(string proxy, int faults) =>
        Assert.Equal(faults, SettingsCheck.Faults(Settings(("Portal:TrustedProxies:0", proxy)), isProduction: false).Count);

    [Theory, InlineData("*"), InlineData("")]
    public void Production_names_its_hosts(string hosts) =>
        Assert.StartsWith("AllowedHosts", Assert.Single(SettingsCheck.Faults(Settings(("AllowedHosts", hosts)), isProduction: true)), StringComparison.Ordinal);

    [Fact]
    public void The_defaults_start() => Assert.Empty(SettingsCheck.Faults(Settings(("AllowedHosts", "localhost")), isProduction: true));

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.DistinctBy(one => one.Key).Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))).Build();
}
