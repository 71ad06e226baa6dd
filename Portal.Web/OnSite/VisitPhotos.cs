using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.OnSite;

/// <summary>The photos of a visit, whichever way they came: those that went ahead in pieces lie in its draft, those of a plain form come with it.</summary>
internal sealed class VisitPhotos(Store store, Vault vault, PhotoIntake intake, FileStore files, TimeProvider time)
{
    public async Task<Outcome<IReadOnlyList<StoredPhoto>>> Take(SendVisit visit, CancellationToken stop)
    {
        var taken = new List<StoredPhoto>();
        foreach (var photo in visit.Photos)
        {
            var one = photo.Content is { } content ? await intake.Take(content, photo.FileName, photo.ContentType, keepOriginal: true, stop) : await Ahead(visit.Visit, photo.Upload ?? default, stop);
            if (!one.Succeeded) return one.Refusal;
            taken.Add(one.Value);
        }
        return taken;
    }

    /// <summary>What was sent ahead has become proof; its draft goes.</summary>
    public async Task Forget(PortalDb db, string visit, CancellationToken stop)
    {
        var owner = vault.DraftHash(visit);
        var draft = await db.Drafts.Where(one => one.SecretHash == owner).Select(one => one.Id).SingleOrDefaultAsync(stop);
        await db.Uploads.Where(one => one.OwnerHash == owner).ExecuteDeleteAsync(stop);
        await db.Attachments.Where(one => one.DraftId == draft).ExecuteDeleteAsync(stop);
        await db.Drafts.Where(one => one.Id == draft).ExecuteDeleteAsync(stop);
    }

    private async Task<Outcome<StoredPhoto>> Ahead(string visit, Guid upload, CancellationToken stop)
    {
        var file = await store.Read(async db => await db.FindUpload(vault, upload, visit, time.GetUtcNow(), stop) is { IsProof: true, AttachmentId: { } id }
            ? await db.Attachments.SingleOrDefaultAsync(one => one.Id == id && one.DraftId != null, stop) : null, stop);
        if (file?.OriginalSha256 is not { } original) return SiteRefusals.PhotosMissing;
        if (file.OriginalFile is not { } box) return SiteRefusals.PhotosMissing;
        return new StoredPhoto(file.Sha256, file.Size, file.MediaType, original, box) { Looks = file.Looks, Notes = CameraNotes.Read(await files.OpenSealed(vault, box, stop)) };
    }
}
