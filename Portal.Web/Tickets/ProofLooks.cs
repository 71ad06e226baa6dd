using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>How every proof of this government looks, kept in memory (400 bytes each) and read on from where it stopped.</summary>
internal sealed class ProofLooks
{
    // Who began earlier may commit later: the last hour is read again.
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);
    private readonly Dictionary<Guid, byte[]> known = [];
    private readonly Lock gate = new();
    private DateTimeOffset newest = DateTimeOffset.MinValue;

    /// <summary>The proofs so far that show the same shot; some of them may have been taken away since.</summary>
    public async Task<List<Guid>> Like(PortalDb db, byte[] looks, CancellationToken stop)
    {
        var since = newest > DateTimeOffset.MinValue + Overlap ? newest - Overlap : DateTimeOffset.UnixEpoch;
        var fresh = await db.Attachments.AsNoTracking().Where(file => file.Purpose == AttachmentPurpose.Proof && file.StoredAt >= since && file.Looks != null)
            .Select(file => new { file.Id, file.StoredAt, file.Looks }).ToListAsync(stop);
        lock (gate)
        {
            foreach (var file in fresh)
            {
                known[file.Id] = file.Looks!;
                if (file.StoredAt > newest) newest = file.StoredAt;
            }
            return [.. known.Where(one => PictureHash.AreAlike(one.Value, looks)).Select(one => one.Key)];
        }
    }
}
