using System.Net;
using System.Net.Sockets;

namespace Portal.Web.App;

/// <summary>
/// Where this program may call when somebody outside gave the address: https only, every resolved address public, the connection made to
/// the very address that was checked, no redirects, no proxy, little time, few bytes. For push services now, for webhooks later.
/// </summary>
/// <param name="allowsLoopback">Tests and development only: this machine, also by http.</param>
public sealed class AddressPolicy(bool allowsLoopback)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6 only global unicast is open, without its documentation and tunnel ranges, which may lead inside.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>The address as it may be called, or null. A name is looked up only when it is called.</summary>
    public Uri? Read(string? typed)
    {
        if (typed is not { Length: <= 2000 } || !Uri.TryCreate(typed, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Host.Length == 0) return null;
        if (allowsLoopback && address.IsLoopback && address.Scheme is "http" or "https") return address;
        if (address.Scheme != Uri.UriSchemeHttps) return null;
        return IPAddress.TryParse(address.DnsSafeHost, out var ip) && !Lets(ip) ? null : address;
    }

    /// <summary>A client that keeps this policy. Make one and keep it.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None, ConnectCallback = Connect, ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = 16, MaxResponseDrainSize = 0, PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    }) { Timeout = Patience, MaxResponseContentBufferSize = 64 * 1024 };

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && !GlobalUnicast.Contains(plain)) return false;
        return !Closed.Any(network => network.Contains(plain));
    }

    private bool Lets(IPAddress address) => IsPublic(address) || (allowsLoopback && IPAddress.IsLoopback(address));

    // One private address among public ones is a trick, not a server: all must be open, and then the first that answers is taken.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var resolved = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, stop);
        if (resolved.Length == 0 || !resolved.All(Lets)) throw new AddressRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(resolved, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The name led to a place this program does not call. Carries no address: faults are logged.</summary>
public sealed class AddressRefusedException() : IOException("The address leads to a private network.");
