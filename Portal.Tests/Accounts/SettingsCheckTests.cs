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

    [Theory, InlineData("*"), InlineData("")]
    public void Production_names_its_hosts(string hosts) =>
        Assert.StartsWith("AllowedHosts", Assert.Single(SettingsCheck.Faults(Settings(("AllowedHosts", hosts)), isProduction: true)), StringComparison.Ordinal);

    [Fact]
    public void The_defaults_start() => Assert.Empty(SettingsCheck.Faults(Settings(("AllowedHosts", "localhost")), isProduction: true));

    private static IConfiguration Settings(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.DistinctBy(one => one.Key).Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))).Build();
}
