using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>The citizen takes a photo away again, half sent or whole; what was filed already stays.</summary>
public sealed record DropUpload(Guid Id, string SubmissionId) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class DropUploadHandler(Store store, Vault vault, UploadFiles files, TimeProvider time) : IHandle<DropUpload, Done>
{
    public async Task<Outcome<Done>> Handle(DropUpload operation, Actor actor, CancellationToken stop)
    {
        var dropped = await store.Write<Done>(async db =>
        {
            if (await db.FindUpload(vault, operation.Id, operation.SubmissionId, time.GetUtcNow(), stop) is not { } upload) return Refusal.NotFound;
            await db.Attachments.Where(one => one.Id == upload.AttachmentId && one.DraftId != null).ExecuteDeleteAsync(stop);
            db.Uploads.Remove(upload);
            return Done.It;
        }, stop);
        if (dropped.Succeeded) files.Drop(operation.Id);
        return dropped;
    }
}
