namespace Portal.Web.Reports;

/// <summary>A random secret of this browser, made when it first says "saya juga", so that one device counts once. Kept here; the database knows only its hash with each ticket.</summary>
internal sealed class DeviceCookie(SealedCookie cookies)
{
    private const string Name = "perangkat";
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    public string? Read(HttpContext http) => cookies.Read(http, Name);

    public string Keep(HttpContext http)
    {
        var secret = Read(http) ?? DraftCookie.NewSecret();
        cookies.Write(http, Name, secret, Life);
        return secret;
    }
}
