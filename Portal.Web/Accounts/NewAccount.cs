using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Accounts;

/// <summary>Makes accounts that can be saved in one transaction with what belongs to them.</summary>
internal static class NewAccount
{
    public static Account Make(string username, string name, string? mail, ILookupNormalizer names, DateTimeOffset now)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(now), UserName = username, NormalizedUserName = names.NormalizeName(username), DisplayName = name,
            Email = mail, NormalizedEmail = mail is null ? null : names.NormalizeEmail(mail), CreatedAt = now, LockoutEnabled = true,
        };
        account.NewStamp();
        return account;
    }

    /// <summary>Ends every session of the account.</summary>
    public static void NewStamp(this Account account) =>
        (account.SecurityStamp, account.ConcurrencyStamp) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
}
