using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Opens a place for one photo that will come in pieces, in the draft of its submission; makes that draft where there is none yet.</summary>
/// <param name="IsProof">An officer's photo of a visit: its untouched original is kept as well.</param>
public sealed record BeginUpload(string SubmissionId, long Length, string FileName, string ContentType, bool IsProof = false) : IOperation<UploadView>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class BeginUploadShape : AbstractValidator<BeginUpload>
{
    public BeginUploadShape()
    {
        RuleFor(upload => upload.SubmissionId).Matches(AnswerRules.SubmissionPattern);
        RuleFor(upload => upload.Length).GreaterThan(0);
    }
}

internal sealed class BeginUploadHandler(Store store, Vault vault, UploadFiles files, ReportLimits limits, TimeProvider time) : IHandle<BeginUpload, UploadView>
{
    // Photos taken away and chosen again, pieces begun anew: more is no longer a person.
    private const int MostTries = 40;

    public async Task<Outcome<UploadView>> Handle(BeginUpload operation, Actor actor, CancellationToken stop)
    {
        if (operation.IsProof && !actor.May(Permission.WorkOnSite)) return ReportRefusals.SignInFirst;
        var name = ShownName.Of(operation.FileName);
        if (!PhotoIntake.Allows(operation.FileName, operation.ContentType)) return ReportRefusals.PhotoKind(name);
        if (operation.Length > limits.PhotoMegabytes * 1024L * 1024) return ReportRefusals.PhotoTooLarge(name, limits.PhotoMegabytes);
        var begun = await store.Write<Upload>(async db =>
        {
            var now = time.GetUtcNow();
            if (await db.IsFiled(vault, operation.SubmissionId, stop)) return ReportRefusals.AlreadySent;
            var draft = await db.TakeDraft(vault, operation.SubmissionId, now, stop);
            if (draft.AnswersSealed.Length == 0) draft.AnswersSealed = vault.Seal(new ReportAnswers { SubmissionId = operation.SubmissionId });
            var owner = vault.DraftHash(operation.SubmissionId);
            if (await db.Attachments.CountAsync(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Evidence, stop) >= limits.Photos || await db.Uploads.CountAsync(one => one.OwnerHash == owner, stop) >= MostTries)
                return ReportRefusals.TooManyPhotos(limits.Photos);
            var upload = new Upload
            {
                Id = StoredPhoto.UnguessableId(), OwnerHash = owner, FileNameSealed = vault.Seal(operation.FileName[..Math.Min(operation.FileName.Length, 200)]), MediaType = operation.ContentType,
                Length = operation.Length, IsProof = operation.IsProof, ExpiresAt = now + UploadRows.Life,
            };
            db.Uploads.Add(upload);
            return upload;
        }, stop);
        if (!begun.Succeeded) return begun.Refusal;
        files.Begin(begun.Value.Id);
        return new UploadView(begun.Value.Id, begun.Value.Length, 0, begun.Value.ExpiresAt, null);
    }
}
