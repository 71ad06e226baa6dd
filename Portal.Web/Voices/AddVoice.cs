using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Voices;

/// <summary>Takes one recording into the draft; a new one takes the place of the one before.</summary>
public sealed record AddVoice(string Secret, Stream Content, string FileName, string ContentType) : IOperation<Guid>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AddVoiceHandler(Store store, Vault vault, AudioIntake intake, TimeProvider time) : IHandle<AddVoice, Guid>
{
    public async Task<Outcome<Guid>> Handle(AddVoice operation, Actor actor, CancellationToken stop)
    {
        // Whoever has no draft makes us read and store nothing.
        if (await store.Read(db => db.FindDraft(vault, operation.Secret, time.GetUtcNow(), stop), stop) is null) return ReportRefusals.DraftLost;
        var taken = await intake.Take(operation.Content, operation.FileName, operation.ContentType, stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await store.Write<Guid>(async db =>
        {
            var now = time.GetUtcNow();
            if (await db.FindDraft(vault, operation.Secret, now, stop) is not { } draft) return ReportRefusals.DraftLost;
            await db.Attachments.Where(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Voice).ExecuteDeleteAsync(stop);
            var voice = taken.Value.Attach(AttachmentPurpose.Voice, now, draftId: draft.Id);
            db.Attachments.Add(voice);
            return voice.Id;
        }, stop);
    }
}

/// <summary>Takes the recording out of the draft; its bytes go with the sweeper.</summary>
public sealed record RemoveVoice(string Secret) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class RemoveVoiceHandler(Store store, Vault vault, TimeProvider time) : IHandle<RemoveVoice, Done>
{
    public Task<Outcome<Done>> Handle(RemoveVoice operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.FindDraft(vault, operation.Secret, time.GetUtcNow(), stop) is not { } draft) return ReportRefusals.DraftLost;
        await db.Attachments.Where(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Voice).ExecuteDeleteAsync(stop);
        return Done.It;
    }, stop);
}
