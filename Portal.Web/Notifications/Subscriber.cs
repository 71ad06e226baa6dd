using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Begins subscriptions inside the caller's transaction: the same address once, not too many, and nobody asked too often.</summary>
public sealed class Subscriber(Vault vault, TimeProvider time)
{
    private const int MostPerTicket = 10, MostAsksPerTicket = 6, MostAsksPerAddress = 3;
    private static readonly TimeSpan AskedLately = TimeSpan.FromDays(1);

    /// <summary>The subscription of this address, made where it is new; not verified yet.</summary>
    public async Task<Outcome<Subscription>> Begin(PortalDb db, long ticketId, NoticeChannel channel, string address, CancellationToken stop, bool asSupporter = false)
    {
        var hash = vault.AddressHash(channel, address);
        if (await db.Subscriptions.SingleOrDefaultAsync(one => one.TicketId == ticketId && one.Channel == channel && one.AddressHash == hash, stop) is { } known) return known;
        // Of supporters there may be many; each is one person with one address.
        var siblings = asSupporter ? [] : await db.Subscriptions.Where(one => one.TicketId == ticketId && !one.IsSupporter).ToListAsync(stop);
        if (siblings.Count >= MostPerTicket) return NoticeRefusals.TooMany;
        var quiet = siblings.Find(one => one.QuietFrom is not null);
        var made = new Subscription
        {
            TicketId = ticketId, IsSupporter = asSupporter, Channel = channel, AddressSealed = vault.Seal(address), AddressHash = hash, QuietFrom = quiet?.QuietFrom, QuietUntil = quiet?.QuietUntil,
        };
        db.Subscriptions.Add(made);
        return made;
    }

    /// <summary>Whether its owner may be asked once more. A stranger's mailbox or phone must not be flooded from our pages.</summary>
    public async Task<bool> MayAsk(PortalDb db, Subscription subscription, CancellationToken stop)
    {
        var since = time.GetUtcNow() - AskedLately;
        var lately = db.Subscriptions.Where(one => one.AskedAt > since && one.VerifiedAt == null);
        return (subscription.IsSupporter || await lately.Where(one => one.TicketId == subscription.TicketId && !one.IsSupporter).SumAsync(one => one.Asks, stop) < MostAsksPerTicket)
            && await lately.Where(one => one.AddressHash == subscription.AddressHash).SumAsync(one => one.Asks, stop) < MostAsksPerAddress;
    }
}
