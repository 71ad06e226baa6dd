using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>How an upload is found: by its address and by the secret of the submission it belongs to.</summary>
internal static class UploadRows
{
    /// <summary>A phone that was away longer begins its photo again.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public static Task<Upload?> FindUpload(this PortalDb db, Vault vault, Guid id, string submissionId, DateTimeOffset now, CancellationToken stop)
    {
        var hash = vault.DraftHash(submissionId);
        return db.Uploads.SingleOrDefaultAsync(one => one.Id == id && one.OwnerHash == hash && one.ExpiresAt > now, stop);
    }

    public static Task<bool> IsFiled(this PortalDb db, Vault vault, string submissionId, CancellationToken stop)
    {
        var hash = vault.SubmissionHash(submissionId);
        return db.Reports.AnyAsync(report => report.SubmissionHash == hash, stop);
    }
}
