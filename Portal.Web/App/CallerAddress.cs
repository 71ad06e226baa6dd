using System.Net;
using System.Net.Sockets;

namespace Portal.Web.App;

/// <summary>What counts as one address for a limit: an IPv4 address, or the /64 that one IPv6 household owns.</summary>
internal static class CallerAddress
{
    public static string Of(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } wide => new IPAddress([.. wide.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var plain => plain.ToString(),
    };
}
