using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Takes one photo into the draft: cleaned, stored, and only then referred to.</summary>
public sealed record AddPhoto(string Secret, Stream Content, string FileName, string ContentType) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AddPhotoHandler(Store store, Vault vault, PhotoIntake intake, ReportLimits limits, TimeProvider time) : IHandle<AddPhoto, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddPhoto operation, Actor actor, CancellationToken stop)
    {
        // Whoever has no draft or no room makes us decode and store nothing.
        if (await Room(operation, stop) is { } full) return full;
        var taken = await intake.Take(operation.Content, operation.FileName, operation.ContentType, stop: stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await store.Write<Guid>(async db =>
        {
            var now = time.GetUtcNow();
            if (await db.FindDraft(vault, operation.Secret, now, stop) is not { } draft) return ReportRefusals.DraftLost;
            if (await db.Attachments.CountAsync(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Evidence, stop) >= limits.Photos) return ReportRefusals.TooManyPhotos(limits.Photos);
            var photo = taken.Value.Attach(AttachmentPurpose.Evidence, now, draftId: draft.Id);
            db.Attachments.Add(photo);
            return photo.Id;
        }, stop);
    }

    private Task<Refusal?> Room(AddPhoto operation, CancellationToken stop) => store.Read(async db =>
        await db.FindDraft(vault, operation.Secret, time.GetUtcNow(), stop) is not { } draft ? ReportRefusals.DraftLost
            : await db.Attachments.CountAsync(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Evidence, stop) >= limits.Photos ? ReportRefusals.TooManyPhotos(limits.Photos) : null, stop);
}
