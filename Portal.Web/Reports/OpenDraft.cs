using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>What this browser has answered so far; <see cref="ReportDraft.Empty"/> where there is nothing (any more).</summary>
public sealed record OpenDraft(string? Secret) : IOperation<ReportDraft>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class OpenDraftHandler(Store store, Vault vault, TimeProvider time) : IHandle<OpenDraft, ReportDraft>
{
    public async Task<Outcome<ReportDraft>> Handle(OpenDraft operation, Actor actor, CancellationToken stop)
    {
        if (operation.Secret is not { } secret) return ReportDraft.Empty;
        return await store.Read(async db =>
        {
            if (await db.FindDraft(vault, secret, time.GetUtcNow(), stop) is not { } draft) return ReportDraft.Empty;
            var voice = await db.Attachments.Where(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Voice).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop);
            var photos = await db.Attachments.Where(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Evidence).OrderBy(one => one.StoredAt).ThenBy(one => one.Id).Select(one => one.Id).ToListAsync(stop);
            return new ReportDraft(vault.OpenAnswers(draft), photos, voice);
        }, stop);
    }
}
