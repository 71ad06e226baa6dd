using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>Makes and finds one-time links. The token is shown or mailed once; the database holds its keyed hash.</summary>
internal static class LinkPress
{
    private const string Purpose = "one-time-link";

    /// <summary>Adds a link and kills the older ones of the same purpose. Gives the path to follow.</summary>
    public static async Task<string> Press(PortalDb db, Vault vault, Guid accountId, LinkPurpose purpose, DateTimeOffset now, CancellationToken stop)
    {
        await db.OneTimeLinks.Where(link => link.AccountId == accountId && link.Purpose == purpose && link.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), stop);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.OneTimeLinks.Add(new OneTimeLink { AccountId = accountId, Purpose = purpose, TokenHash = vault.Lookup(Purpose, token), ExpiresAt = now + Life(purpose) });
        return (purpose == LinkPurpose.ConfirmMail ? "/masuk/surel/" : "/masuk/tautan/") + token;
    }

    /// <summary>The link of this token if it still works.</summary>
    public static Task<OneTimeLink?> Find(PortalDb db, Vault vault, string token, DateTimeOffset now, CancellationToken stop)
    {
        var hash = vault.Lookup(Purpose, token);
        return db.OneTimeLinks.SingleOrDefaultAsync(link => link.TokenHash == hash && link.UsedAt == null && link.ExpiresAt > now, stop);
    }

    private static TimeSpan Life(LinkPurpose purpose) => purpose == LinkPurpose.ResetPassword ? AccountRules.ResetLinkLives : AccountRules.FirstLinkLives;
}
