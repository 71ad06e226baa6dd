using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="Ruled">How far the administration log is: what a queue can be narrowed by is the same until it moves.</param>
public sealed record QueueTally(IReadOnlyList<(QueueView View, long Count)> Views, long Ruled);

/// <summary>
/// How many tickets each view of a desk holds, counted to a thousand and no further: "1.000+" tells an officer all they need, and costs the same
/// with a million tickets as with ten thousand. What was counted stays true until the log has a new event or a minute has passed.
/// </summary>
public sealed class QueueCounts(Store store)
{
    public const int Most = 1000;

    private const int MostDesks = 500;
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    private sealed record Known(long Position, long Minute, IReadOnlyList<(QueueView, long)> Counts);

    public Task<QueueTally> Of(Actor actor, IReadOnlyList<QueueView> views, DateTimeOffset now, WorkingCalendar calendar, CancellationToken stop) => store.Read(async db =>
    {
        var (desk, minute) = (Desk(actor), now.UtcTicks / TimeSpan.TicksPerMinute);
        var reached = await db.Counters.Where(one => one.Name == Counter.EventPosition || one.Name == Counter.AdminPosition).ToDictionaryAsync(one => one.Name, one => one.Value, stop);
        var (position, ruled) = (reached.GetValueOrDefault(Counter.EventPosition), reached.GetValueOrDefault(Counter.AdminPosition));
        if (known.TryGetValue(desk, out var last) && last.Position == position && last.Minute == minute) return new QueueTally(last.Counts, ruled);
        var counts = await Count(db, new QueueScope(actor, now, calendar), views, stop);
        if (known.Count >= MostDesks) known.Clear();
        known[desk] = new Known(position, minute, counts);
        return new QueueTally(counts, ruled);
    }, stop);

    private static async Task<IReadOnlyList<(QueueView View, long Count)>> Count(PortalDb db, QueueScope scope, IReadOnlyList<QueueView> views, CancellationToken stop)
    {
        var counts = new List<(QueueView, long)>();
        foreach (var view in views) counts.Add((view, await scope.Of(db.Tickets, view).Take(Most + 1).LongCountAsync(stop)));
        return counts;
    }

    // Whoever has the same rights at the same desk sees the same; only "Tugas saya" and names on confidential tickets are personal.
    private static string Desk(Actor actor) => string.Create(CultureInfo.InvariantCulture, $"{actor.AccountId}|{actor.AgencyId}|{string.Join(',', actor.Roles)}");
}
