using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>How far an upload has come.</summary>
/// <param name="Offset">Bytes durably there.</param>
/// <param name="AttachmentId">The photo in the draft, once it was taken in.</param>
public sealed record UploadView(Guid Id, long Length, long Offset, DateTimeOffset ExpiresAt, Guid? AttachmentId);

/// <summary>Looks at one upload; to whoever does not know its submission it does not exist.</summary>
public sealed record FindUpload(Guid Id, string SubmissionId) : IOperation<UploadView>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class FindUploadHandler(Store store, Vault vault, UploadFiles files, TimeProvider time) : IHandle<FindUpload, UploadView>
{
    public async Task<Outcome<UploadView>> Handle(FindUpload operation, Actor actor, CancellationToken stop)
    {
        var upload = await store.Read(async db =>
        {
            var found = await db.FindUpload(vault, operation.Id, operation.SubmissionId, time.GetUtcNow(), stop);
            // A photo that went with its draft, or was taken away on its page, is not there any more.
            return found?.AttachmentId is { } photo && !await db.Attachments.AnyAsync(one => one.Id == photo, stop) ? null : found;
        }, stop);
        if (upload is null) return Refusal.NotFound;
        var offset = upload.AttachmentId is null ? files.Length(upload.Id) : upload.Length;
        return offset is null ? Refusal.NotFound : new UploadView(upload.Id, upload.Length, offset.Value, upload.ExpiresAt, upload.AttachmentId);
    }
}
