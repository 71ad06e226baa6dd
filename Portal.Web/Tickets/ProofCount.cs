using Microsoft.EntityFrameworkCore;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>What the proofs of an answer show, counted from their rows: two uploads at once would each count only themselves.</summary>
internal static class ProofCount
{
    // Files from before their kind was asked: a photo shows the work, a PDF whatever paper was wanted.
    public static ProofKind KindOf(Attachment file) => file.Shows ?? (file.OriginalSha256 is null ? ProofKind.HandoverRecord : ProofKind.AfterPhoto);

    public static async Task<IReadOnlyList<ProofKind>> ShownOn(this PortalDb db, Answer answer, CancellationToken stop) =>
        [.. (await db.Attachments.AsNoTracking().Where(file => file.AnswerId == answer.Id && file.Purpose == AttachmentPurpose.Proof).ToListAsync(stop)).Select(KindOf)];

    /// <param name="stored">Those in their rows.</param>
    /// <param name="fresh">Those that are being added.</param>
    public static void CountProofs(this Answer answer, IReadOnlyList<ProofKind> stored, params ProofKind[] fresh)
    {
        var all = stored.Concat(fresh).ToList();
        answer.CountProofs(all.Count(one => one == ProofKind.AfterPhoto), all.Count(one => one != ProofKind.AfterPhoto), all.Count(one => one == ProofKind.HandoverRecord));
    }
}
