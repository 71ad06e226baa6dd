using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>The owner of an address says that it is theirs; from now on news of the report may go there. Works once.</summary>
public sealed record ConfirmEmail(string Token) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ConfirmEmailHandler(Store store, Vault vault, TimeProvider time) : IHandle<ConfirmEmail, Done>
{
    public Task<Outcome<Done>> Handle(ConfirmEmail operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var hash = vault.EmailTokenHash(operation.Token);
        if (await db.Identities.SingleOrDefaultAsync(one => one.EmailTokenHash == hash, stop) is not { } identity) return Refusal.NotFound;
        (identity.EmailVerifiedAt, identity.EmailTokenHash) = (time.GetUtcNow(), null);
        return Done.It;
    }, stop);
}
