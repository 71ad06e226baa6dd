using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>All bytes are there: the photo goes through the same intake as every other and into its draft. Asked twice, it answers the same.</summary>
public sealed record FinishUpload(Guid Id, string SubmissionId) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class FinishUploadHandler(Store store, Vault vault, UploadFiles files, PhotoIntake intake, ReportLimits limits, TimeProvider time) : IHandle<FinishUpload, Guid>
{
    public async Task<Outcome<Guid>> Handle(FinishUpload operation, Actor actor, CancellationToken stop)
    {
        if (await store.Read(db => db.FindUpload(vault, operation.Id, operation.SubmissionId, time.GetUtcNow(), stop), stop) is not { } upload) return Refusal.NotFound;
        if (upload.AttachmentId is { } known) return known;
        if (files.Length(upload.Id) != upload.Length) return Refusal.NotFound;
        Outcome<StoredPhoto> taken;
        await using (var content = files.Open(upload.Id)) taken = await intake.Take(content, vault.Open(upload.FileNameSealed), upload.MediaType, keepOriginal: upload.IsProof, stop);
        var attached = taken.Succeeded ? await Attach(operation, taken.Value, stop) : taken.Refusal;
        // A picture that cannot be one will not become one by sending its bytes again.
        if (!attached.Succeeded && attached.Refusal != Refusal.Busy) await store.Write<Done>(async db =>
        {
            await db.Uploads.Where(one => one.Id == upload.Id).ExecuteDeleteAsync(stop);
            return Done.It;
        }, stop);
        if (attached.Succeeded || attached.Refusal != Refusal.Busy) files.Drop(upload.Id);
        return attached;
    }

    private Task<Outcome<Guid>> Attach(FinishUpload operation, StoredPhoto photo, CancellationToken stop) => store.Write<Guid>(async db =>
    {
        var now = time.GetUtcNow();
        if (await db.FindUpload(vault, operation.Id, operation.SubmissionId, now, stop) is not { } upload) return Refusal.NotFound;
        if (upload.AttachmentId is { } known) return known;
        if (await db.FindDraft(vault, operation.SubmissionId, now, stop) is not { } draft) return ReportRefusals.DraftLost;
        if (await db.Attachments.CountAsync(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Evidence, stop) >= limits.Photos) return ReportRefusals.TooManyPhotos(limits.Photos);
        var attachment = photo.Attach(AttachmentPurpose.Evidence, now, draftId: draft.Id);
        db.Attachments.Add(attachment);
        (upload.AttachmentId, upload.ExpiresAt) = (attachment.Id, now + DraftRows.Life);
        return attachment.Id;
    }, stop);
}
