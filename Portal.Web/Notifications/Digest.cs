using Microsoft.EntityFrameworkCore;
using Portal.Web.Follow;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Puts what is due into the outbox: everything a subscription waits for in one message, so that five steps are one mail.</summary>
public sealed class Digest(Store store, NoticeLetters letters, TimeProvider time)
{
    private const int Batch = 100;

    /// <returns>How many messages were made. Without due notices it only reads.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var made = 0;
        while (await Due(stop) is { Count: > 0 } due)
        {
            var step = await store.Write<int>(async db => await Bundle(db, due, stop), stop);
            if (!step.Succeeded) break;
            made += step.Value;
        }
        return made;
    }

    private Task<List<Guid>> Due(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return store.Read(db => db.Notices.Where(one => one.MessageId == null && one.DueAt <= now).Select(one => one.SubscriptionId).Distinct().Take(Batch).ToListAsync(stop), stop);
    }

    private async Task<int> Bundle(PortalDb db, List<Guid> due, CancellationToken stop)
    {
        // The row's lock: a second node waits here, and then finds nothing waiting.
        await db.CountUp(Counter.NoticesPosition, 0, stop);
        var now = time.GetUtcNow();
        var waiting = await db.Notices.Where(one => due.Contains(one.SubscriptionId) && one.MessageId == null).OrderBy(one => one.Position).ToListAsync(stop);
        var subscriptions = await db.Subscriptions.Where(one => due.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var positions = waiting.ConvertAll(one => one.Position);
        var events = await db.Events.AsNoTracking().Include(one => one.Ticket).Where(one => positions.Contains(one.Position)).ToDictionaryAsync(one => one.Position, stop);
        var names = await Names(db, stop);
        var made = 0;
        foreach (var bundle in waiting.GroupBy(one => one.SubscriptionId))
        {
            // Ended between the two reads, and its notices with it.
            if (!subscriptions.TryGetValue(bundle.Key, out var subscription)) continue;
            var message = letters.Write(db, subscription, [.. bundle.Select(one => events[one.Position])], names, now);
            foreach (var notice in bundle) notice.MessageId = message.Id;
            made++;
        }
        return made;
    }

    private async Task<JourneyNames> Names(PortalDb db, CancellationToken stop)
    {
        var agencies = await db.Agencies.Select(one => new { one.Id, one.Code, one.Name }).ToListAsync(stop);
        return new JourneyNames { Agencies = agencies.ToDictionary(one => one.Id, one => one.Name), AgenciesByCode = agencies.ToDictionary(one => one.Code, one => one.Name), Zone = letters.Zone };
    }
}
