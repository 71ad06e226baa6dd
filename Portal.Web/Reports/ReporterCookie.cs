using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary>Which reports this browser proved to be its own, so that it may see their files. Protected, read by us alone.</summary>
public sealed class ReporterCookie(IDataProtectionProvider protection, PortalSettings settings)
{
    private const int Most = 20;
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("reporter-tickets").ToTimeLimitedDataProtector();

    private string Name => settings.IsHttps ? "__Host-pelapor" : "pelapor";

    public long[] Read(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Name, out var sealedIds)) return [];
        try { return [.. protector.Unprotect(sealedIds).Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture))]; }
        catch (CryptographicException) { return []; }
    }

    public void Add(HttpContext http, long ticketId)
    {
        var ids = Read(http).Where(id => id != ticketId).Append(ticketId).TakeLast(Most).Select(id => id.ToString(CultureInfo.InvariantCulture));
        http.Response.Cookies.Append(Name, protector.Protect(string.Join(',', ids), TimeSpan.FromDays(1)), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = settings.IsHttps, Path = "/", IsEssential = true,
        });
    }
}
