using System.Security.Cryptography;

namespace Portal.Web.Reports;

/// <summary>The secret that ties a draft to this browser, and the submission whose receipt it may still read.</summary>
internal sealed class DraftCookie(SealedCookie cookies)
{
    private const string Draft = "draf", Receipt = "terkirim";
    private static readonly TimeSpan ReceiptLife = TimeSpan.FromHours(24);

    public string? Read(HttpContext http) => cookies.Read(http, Draft);

    /// <summary>Gives the cookie seven days more.</summary>
    public void Keep(HttpContext http, string secret) => cookies.Write(http, Draft, secret, DraftRows.Life);

    public void Drop(HttpContext http) => cookies.Drop(http, Draft);

    /// <summary>The draft was given up here, so the phone's own copy may go too. Readable by scripts, says nothing, and no other site can set it.</summary>
    public static void TellPhone(HttpContext http) =>
        http.Response.Cookies.Append("draf-selesai", "1", new CookieOptions { Path = "/", SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromMinutes(10), Secure = http.Request.IsHttps });

    public string? ReadReceipt(HttpContext http) => cookies.Read(http, Receipt);

    public void KeepReceipt(HttpContext http, string submissionId) => cookies.Write(http, Receipt, submissionId, ReceiptLife);

    /// <summary>128 random bits, hex.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
