using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Notifications;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>The owner of an address says that it is theirs; from now on news of the report go there. Works once.</summary>
public sealed record ConfirmEmail(string Token) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ConfirmEmailHandler(Store store, Vault vault, Subscriber subscriber, TimeProvider time) : IHandle<ConfirmEmail, Done>
{
    public Task<Outcome<Done>> Handle(ConfirmEmail operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var hash = vault.EmailTokenHash(operation.Token);
        if (await db.Identities.SingleOrDefaultAsync(one => one.EmailTokenHash == hash, stop) is { } identity) return await Confirm(db, identity, stop);
        if (await db.Subscriptions.SingleOrDefaultAsync(one => one.TokenHash == hash, stop) is not { } added || added.AskedAt + Subscription.PendingLife < time.GetUtcNow()) return Refusal.NotFound;
        await db.Verify(added, time.GetUtcNow(), stop);
        return Done.It;
    }, stop);

    // An address given with the report was given to be told.
    private async Task<Outcome<Done>> Confirm(PortalDb db, ReporterIdentity identity, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        (identity.EmailVerifiedAt, identity.EmailTokenHash) = (now, null);
        var ticket = await db.Reports.Where(report => report.Id == identity.ReportId).Select(report => report.TicketId).SingleAsync(stop);
        var begun = await subscriber.Begin(db, ticket, NoticeChannel.Email, vault.Open(identity.EmailSealed), stop);
        if (begun is { Succeeded: true, Value: { VerifiedAt: null } added }) await db.Verify(added, now, stop);
        return Done.It;
    }
}
