using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

internal static class OpenLinks
{
    /// <summary>A new password, or a switch of the account, ends every link that could set another one.</summary>
    public static Task KillPasswordLinks(this PortalDb db, Guid accountId, DateTimeOffset now, CancellationToken stop) =>
        db.OneTimeLinks.Where(link => link.AccountId == accountId && link.UsedAt == null && link.Purpose != LinkPurpose.ConfirmMail)
            .ExecuteUpdateAsync(row => row.SetProperty(link => link.UsedAt, now), stop);
}
