using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Turns events of the log into notices, once per subscription, and remembers how far it came.</summary>
public sealed class NoticeBook(Store store, Quiet quiet, NotificationSettings settings, TimeProvider time)
{
    private const int Batch = 500;

    /// <summary>So much may be looked at again after a restart; a write for every event nobody waits for would cost more.</summary>
    private const int MostUnkept = 5000;
    private long seen;

    /// <returns>How many notices were made.</returns>
    public async Task<int> CatchUp(CancellationToken stop)
    {
        var made = 0;
        while (await Look(stop) is { Count: > 0 } fresh)
        {
            var last = fresh[^1].Position;
            if (await Concerns(fresh, stop))
            {
                var step = await store.Write<int>(async db => await Step(db, last, stop), stop);
                if (!step.Succeeded) break;
                made += step.Value;
            }
            else if (last - await Kept(stop) > MostUnkept && !(await store.Write<int>(async db => await Step(db, last, stop), stop)).Succeeded) break;
            seen = last;
        }
        return made;
    }

    private sealed record Place(long Position, long TicketId);

    private async Task<List<Place>> Look(CancellationToken stop)
    {
        var from = Math.Max(seen, seen == 0 ? await Kept(stop) : 0);
        return await store.Read(db => db.Events.Where(one => one.Position > from).OrderBy(one => one.Position).Take(Batch).Select(one => new Place(one.Position, one.TicketId)).ToListAsync(stop), stop);
    }

    private Task<long> Kept(CancellationToken stop) => store.Read(db => db.Counters.Where(one => one.Name == Counter.NoticesPosition).Select(one => one.Value).SingleOrDefaultAsync(stop), stop);

    private Task<bool> Concerns(List<Place> fresh, CancellationToken stop)
    {
        var tickets = fresh.Select(one => one.TicketId).Distinct().ToList();
        return store.Read(db => db.Subscriptions.AnyAsync(one => tickets.Contains(one.TicketId), stop), stop);
    }

    private async Task<int> Step(PortalDb db, long last, CancellationToken stop)
    {
        // Counting up by nothing takes the row's lock: a second node waits here and then sees where the first one came to.
        var kept = await db.CountUp(Counter.NoticesPosition, 0, stop);
        if (kept >= last) return 0;
        var rows = await (from one in db.Events
                          join subscription in db.Subscriptions on one.TicketId equals subscription.TicketId
                          where one.Position > kept && one.Position <= last && one.Position > subscription.FromPosition && subscription.VerifiedAt != null
                              && one.Ticket.Channel != Channel.Imported && !db.Reports.Any(report => report.TicketId == one.TicketId && report.ErasedAt != null)
                              && !db.Notices.Any(notice => notice.SubscriptionId == subscription.Id && notice.Position == one.Position)
                          select new { one.Position, one.Type, one.At, Subscription = subscription, IsPublic = one.Ticket.PublishedAt != null && (one.Ticket.Visibility & Visibility.Confidential) == 0 }).AsNoTracking().ToListAsync(stop);
        var undone = await Undone(db, rows.Where(row => row.Type == TicketEventType.Undone).Select(row => row.Position).ToList(), stop);
        var news = rows.Where(row => !undone.Contains(row.Position) && NoticeWords.IsNews(row.Type, row.Subscription.IsSupporter) && (row.IsPublic || !row.Subscription.IsSupporter)).ToList();
        var now = time.GetUtcNow();
        var since = now - Ticket.UndoWindow;
        var isFresh = news.Count > 0 && await db.BulkRuns.AnyAsync(run => run.DoneAt > since, stop);
        foreach (var row in news)
            db.Notices.Add(new Notice { Id = Guid.CreateVersion7(now), SubscriptionId = row.Subscription.Id, Position = row.Position, Type = row.Type, At = row.At, DueAt = Due(row.Subscription, now, isFresh) });
        await db.CountUp(Counter.NoticesPosition, last - kept, stop);
        return news.Count;
    }

    /// <summary>What an officer took back within ten seconds is news to nobody: notices of it that wait are dropped as well.</summary>
    private static async Task<HashSet<long>> Undone(PortalDb db, List<long> positions, CancellationToken stop)
    {
        var gone = new HashSet<long>();
        foreach (var one in await db.Events.AsNoTracking().Where(one => positions.Contains(one.Position)).ToListAsync(stop))
        {
            var (from, to) = TakenBack.Span(one);
            gone.UnionWith(await db.Events.Where(other => other.TicketId == one.TicketId && other.Sequence >= from && other.Sequence <= to).Select(other => other.Position).ToListAsync(stop));
        }
        if (gone.Count > 0) await db.Notices.Where(one => gone.Contains(one.Position) && one.MessageId == null).ExecuteDeleteAsync(stop);
        return gone;
    }

    // A push replaces the one before it on the phone by itself; mail and text messages wait for company.
    // While somebody may still take back what they did to many tickets, nothing leaves that cannot be called home.
    private DateTimeOffset Due(Subscription subscription, DateTimeOffset now, bool isFresh) =>
        quiet.After(subscription, subscription.Channel == NoticeChannel.Push ? isFresh ? now + Ticket.UndoWindow : now : now + TimeSpan.FromMinutes(settings.DigestMinutes));
}
