using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>The six digits from the phone. Five guesses, also five at once, are five; then a new code is needed.</summary>
public sealed record ConfirmPhone(Guid Id, string? Code) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class ConfirmPhoneHandler(Store store, Vault vault, TimeProvider time) : IHandle<ConfirmPhone, Done>
{
    public async Task<Outcome<Done>> Handle(ConfirmPhone operation, Actor actor, CancellationToken stop)
    {
        var typed = string.Concat((operation.Code ?? "").Where(char.IsAsciiDigit));
        // The inner answer may be "no" and is kept all the same: a refusal would give the try back.
        var tried = await store.Write<Outcome<Done>>(async db => await Try(db, operation.Id, actor.ReporterOfTicket!.Value, vault.PhoneCodeHash(operation.Id, typed), stop), stop);
        return tried.Succeeded ? tried.Value : tried.Refusal;
    }

    private async Task<Outcome<Done>> Try(PortalDb db, Guid id, long ticketId, string hash, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var since = now - Subscription.CodeLife;
        var taken = await db.Subscriptions.Where(one => one.Id == id && one.TicketId == ticketId && one.CodeHash != null && one.CodeTries < Subscription.MostCodeTries && one.AskedAt > since)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.CodeTries, one => one.CodeTries + 1), stop);
        if (taken == 0) return NoticeRefusals.CodeOver;
        var subscription = await db.Subscriptions.SingleAsync(one => one.Id == id, stop);
        if (subscription.CodeHash != hash) return subscription.CodeTries >= Subscription.MostCodeTries ? NoticeRefusals.CodeOver : NoticeRefusals.CodeWrong;
        await db.Verify(subscription, now, stop);
        return Done.It;
    }
}
