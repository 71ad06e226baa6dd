using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>The citizen starts again: answers and photos of the draft are gone.</summary>
public sealed record DropDraft(string Secret) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class DropDraftHandler(Store store, Vault vault, TimeProvider time) : IHandle<DropDraft, Done>
{
    public Task<Outcome<Done>> Handle(DropDraft operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.FindDraft(vault, operation.Secret, time.GetUtcNow(), stop) is not { } draft) return Done.It;
        await db.Attachments.Where(one => one.DraftId == draft.Id).ExecuteDeleteAsync(stop);
        db.Drafts.Remove(draft);
        return Done.It;
    }, stop);
}
