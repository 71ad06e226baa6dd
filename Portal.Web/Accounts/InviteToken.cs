using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Web.Accounts;

/// <summary>
/// The link to a first citizen's account carries its address sealed inside: nothing is kept of an address before its owner has followed it.
/// It works for a day, and once: afterwards the account is there.
/// </summary>
internal sealed class InviteToken(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly IDataProtector protector = protection.CreateProtector("Portal.Accounts.Invite");

    public string Seal(string mail) => protector.Protect($"{(time.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}|{mail}");

    /// <returns>The address; null where the token is not ours or too old.</returns>
    public string? Open(string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('|', 2);
            return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var until) && until > time.GetUtcNow().ToUnixTimeSeconds() ? parts[1] : null;
        }
        catch (CryptographicException) { return null; }
    }
}
