using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary>A cookie that only this portal can read and write and no script can see. Its life is sealed inside, so keeping it longer does not help.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, TimeProvider time, PortalSettings settings)
{
    private readonly IDataProtector protector = protection.CreateProtector("Portal.Reports.Cookies");

    public string? Read(HttpContext http, string name)
    {
        if (http.Request.Cookies[FullName(name)] is not { Length: > 0 } box) return null;
        try
        {
            var parts = protector.CreateProtector(name).Unprotect(box).Split('|', 2);
            return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var until) && until > time.GetUtcNow().ToUnixTimeSeconds() ? parts[1] : null;
        }
        catch (CryptographicException) { return null; }
    }

    public void Write(HttpContext http, string name, string value, TimeSpan life)
    {
        var until = (time.GetUtcNow() + life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(FullName(name), protector.CreateProtector(name).Protect($"{until}|{value}"), Options(life));
    }

    public void Drop(HttpContext http, string name) => http.Response.Cookies.Delete(FullName(name), Options(null));

    private string FullName(string name) => (settings.IsHttps ? "__Host-portal-" : "portal-") + name;

    private CookieOptions Options(TimeSpan? life) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = settings.IsHttps, Path = "/", IsEssential = true, MaxAge = life };
}
