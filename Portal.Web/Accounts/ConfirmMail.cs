using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Accounts;

/// <summary>The owner of an address says it is theirs, by the link that was mailed there.</summary>
public sealed record ConfirmMail(string Token) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ConfirmMailHandler(Store store, Vault vault, TimeProvider time) : IHandle<ConfirmMail, Done>
{
    public Task<Outcome<Done>> Handle(ConfirmMail operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var link = await LinkPress.Find(db, vault, operation.Token, time.GetUtcNow(), stop);
        if (link is not { Purpose: LinkPurpose.ConfirmMail }) return AccountRefusals.LinkIsDead;
        link.UsedAt = time.GetUtcNow();
        (await db.Users.SingleAsync(one => one.Id == link.AccountId, stop)).EmailConfirmed = true;
        return Done.It;
    }, stop);
}
