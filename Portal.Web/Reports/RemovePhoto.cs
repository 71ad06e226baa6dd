using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Takes a photo out of the draft; its bytes go with the sweeper.</summary>
public sealed record RemovePhoto(string Secret, Guid PhotoId) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class RemovePhotoHandler(Store store, Vault vault, TimeProvider time) : IHandle<RemovePhoto, Done>
{
    public Task<Outcome<Done>> Handle(RemovePhoto operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.FindDraft(vault, operation.Secret, time.GetUtcNow(), stop) is not { } draft) return ReportRefusals.DraftLost;
        await db.Attachments.Where(one => one.DraftId == draft.Id && one.Id == operation.PhotoId).ExecuteDeleteAsync(stop);
        return Done.It;
    }, stop);
}
