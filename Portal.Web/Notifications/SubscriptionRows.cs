using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notices;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>How subscriptions begin and end in the caller's transaction.</summary>
public static class SubscriptionRows
{
    /// <summary>Ends one: what has not left is dropped with it, and the address is gone from the database.</summary>
    public static async Task EndSubscription(this PortalDb db, Guid id, CancellationToken stop)
    {
        await db.Outbox.Where(mail => mail.SubscriptionId == id && mail.SentAt == null).ExecuteDeleteAsync(stop);
        await db.Subscriptions.Where(one => one.Id == id).ExecuteDeleteAsync(stop);
    }

    /// <summary>Ends all of a ticket: its reporter has erased it. Messages that left are forgotten, too; they carry the address.</summary>
    public static async Task EndSubscriptions(this PortalDb db, long ticketId, CancellationToken stop)
    {
        var ids = await db.Subscriptions.Where(one => one.TicketId == ticketId && !one.IsSupporter).Select(one => one.Id).ToListAsync(stop);
        await db.Outbox.Where(mail => ids.Contains(mail.SubscriptionId!.Value)).ExecuteDeleteAsync(stop);
        await db.Subscriptions.Where(one => ids.Contains(one.Id)).ExecuteDeleteAsync(stop);
    }

    /// <summary>From here on it hears what happens; what happened before is not news.</summary>
    public static async Task Verify(this PortalDb db, Subscription subscription, DateTimeOffset now, CancellationToken stop) =>
        subscription.Verify(now, await db.LogPosition(stop));

    public static Task<long> LogPosition(this PortalDb db, CancellationToken stop) =>
        db.Counters.Where(one => one.Name == Counter.EventPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);

    /// <summary>What an address is found again by; the channel belongs to it.</summary>
    public static string AddressHash(this Vault vault, NoticeChannel channel, string address) => vault.Lookup($"news-{channel}", address);
}
