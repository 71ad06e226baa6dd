using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>Takes the scan of a letter (PDF or photo) or a photo the citizen brought, by the same intake as every other file.</summary>
/// <param name="Form">Kept with it, so that the file has a form to wait with.</param>
public sealed record AddIntakeFile(IntakeForm Form, Stream Content, string FileName, string ContentType, bool IsLetter) : IOperation<Done>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class AddIntakeFileHandler(Store store, IntakeShelf shelf, EvidenceIntake files, ReportLimits limits, TimeProvider time) : IHandle<AddIntakeFile, Done>
{
    public async Task<Outcome<Done>> Handle(AddIntakeFile operation, Actor actor, CancellationToken stop)
    {
        if (!(EvidenceIntake.IsDocument(operation.ContentType) && operation.IsLetter) && !PhotoIntake.Allows(operation.FileName, operation.ContentType)) return IntakeRefusals.FileKind;
        var taken = await files.Take(new SentFile(operation.Content, operation.FileName, operation.ContentType), keepOriginal: false, stop);
        if (!taken.Succeeded) return taken.Refusal with { Field = "scan" };
        return await store.Write<Done>(async db =>
        {
            if (await shelf.Find(db, IntakeShelf.Form, actor, stop) is { } known && shelf.Open<IntakeForm>(known).IsFiled) return IntakeRefusals.HandOverFirst;
            var draft = await shelf.Put(db, IntakeShelf.Form, actor, operation.Form, isReceipt: false, stop);
            if (await db.Attachments.CountAsync(one => one.DraftId == draft.Id, stop) >= limits.Photos) return IntakeRefusals.TooManyFiles;
            db.Attachments.Add(taken.Value.Attach(operation.IsLetter ? AttachmentPurpose.Letter : AttachmentPurpose.Evidence, time.GetUtcNow(), draftId: draft.Id));
            return Done.It;
        }, stop, isQuiet: true);
    }
}

/// <summary>Takes a file off the form again.</summary>
public sealed record DropIntakeFile(Guid Id) : IOperation<Done>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class DropIntakeFileHandler(Store store, IntakeShelf shelf) : IHandle<DropIntakeFile, Done>
{
    public Task<Outcome<Done>> Handle(DropIntakeFile operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await shelf.Find(db, IntakeShelf.Form, actor, stop) is not { } draft) return Refusal.NotFound;
        return await db.Attachments.Where(one => one.Id == operation.Id && one.DraftId == draft.Id).ExecuteDeleteAsync(stop) == 1 ? Done.It : Refusal.NotFound;
    }, stop, isQuiet: true);
}
