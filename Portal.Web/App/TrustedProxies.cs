using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Portal.Web.App;

/// <summary>Behind a proxy every visitor has the proxy's address; only those named in the settings are believed about whom they speak for.</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app, PortalSettings settings)
    {
        if (settings.TrustedProxies.Length == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var proxy in settings.TrustedProxies) options.KnownIPNetworks.Add(Read(proxy)!.Value);
        app.UseForwardedHeaders(options);
    }

    /// <summary>"10.0.0.7" or "10.0.0.0/24"; null where it is neither.</summary>
    public static System.Net.IPNetwork? Read(string proxy) =>
        System.Net.IPNetwork.TryParse(proxy, out var network) ? network
        : IPAddress.TryParse(proxy, out var one) ? new System.Net.IPNetwork(one, one.GetAddressBytes().Length * 8)
        : null;
}
