using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notices;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>How subscriptions begin and end in the caller's transaction.</summary>
public static class SubscriptionRows
{
    private static readonly TimeSpan KeepsSent = TimeSpan.FromDays(30);

    /// <summary>Ends one: its messages go with it, those that left as well, and with them the address.</summary>
    public static async Task EndSubscription(this PortalDb db, Guid id, CancellationToken stop)
    {
        await db.Outbox.Where(mail => mail.SubscriptionId == id).ExecuteDeleteAsync(stop);
        await db.Subscriptions.Where(one => one.Id == id).ExecuteDeleteAsync(stop);
    }

    /// <summary>Ends all of a ticket: its reporter has erased it.</summary>
    public static async Task EndSubscriptions(this PortalDb db, long ticketId, CancellationToken stop)
    {
        var ids = await db.Subscriptions.Where(one => one.TicketId == ticketId && !one.IsSupporter).Select(one => one.Id).ToListAsync(stop);
        await db.Outbox.Where(mail => ids.Contains(mail.SubscriptionId!.Value)).ExecuteDeleteAsync(stop);
        await db.Subscriptions.Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(stop);
    }

    /// <summary>Forgets addresses nobody confirmed in time, and what a message said a month after it left.</summary>
    /// <returns>How many subscriptions ended.</returns>
    public static async Task<int> Sweep(this Store store, DateTimeOffset now, CancellationToken stop)
    {
        var (asked, sent) = (now - Subscription.PendingLife, now - KeepsSent);
        var idle = await store.Read(async db => !await db.Subscriptions.AnyAsync(one => one.VerifiedAt == null && one.AskedAt < asked, stop) && !await db.Outbox.AnyAsync(mail => mail.SentAt < sent, stop), stop);
        if (idle) return 0;
        var swept = await store.Write<int>(async db =>
        {
            await db.Outbox.Where(mail => mail.SentAt < sent).ExecuteDeleteAsync(stop);
            await db.Outbox.Where(mail => db.Subscriptions.Any(one => one.Id == mail.SubscriptionId && one.VerifiedAt == null && one.AskedAt < asked)).ExecuteDeleteAsync(stop);
            return await db.Subscriptions.Where(one => one.VerifiedAt == null && one.AskedAt < asked).ExecuteDeleteAsync(stop);
        }, stop);
        return swept.Succeeded ? swept.Value : 0;
    }

    /// <summary>From here on it hears what happens; what happened before is not news.</summary>
    public static async Task Verify(this PortalDb db, Subscription subscription, DateTimeOffset now, CancellationToken stop) =>
        subscription.Verify(now, await db.LogPosition(stop));

    public static Task<long> LogPosition(this PortalDb db, CancellationToken stop) =>
        db.Counters.Where(one => one.Name == Counter.EventPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);

    /// <summary>What an address is found again by; the channel belongs to it.</summary>
    public static string AddressHash(this Vault vault, NoticeChannel channel, string address) => vault.Lookup($"news-{channel}", address);
}
