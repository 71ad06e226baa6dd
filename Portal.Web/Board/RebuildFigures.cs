using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <param name="Position">The last event counted.</param>
/// <param name="Differences">Counters whose live number was not the recounted one; they are right now.</param>
public sealed record RebuildSummary(long Position, int Tickets, int Cells, int Differences)
{
    public bool Agrees => Differences == 0;
}

/// <summary>
/// Counts the whole log again and compares. Reading goes first and holds nobody up; only the last stretch, the comparison and (where they
/// differ) the replacement are one transaction.
/// </summary>
public sealed class RebuildFigures(Store store, PortalSettings settings, TimeProvider time)
{
    private const int Batch = 5000;

    public async Task<RebuildSummary> Run(CancellationToken stop)
    {
        // Hours that are no longer kept are compared with nothing.
        var hoursFrom = time.GetUtcNow() - HourLedger.Kept;
        var count = new Recount(settings.Zone, hoursFrom);
        await store.Read(async db => { await count.ReadUntil(db, long.MaxValue, stop); return Done.It; }, stop);
        var outcome = await store.Write<RebuildSummary>(async db =>
        {
            var live = await db.CountUp(Counter.FiguresPosition, 0, stop);
            // The live figures may be behind what was read before the lock: then they first catch up by being replaced.
            await count.ReadUntil(db, long.MaxValue, stop);
            var differences = await Compare(db, count, live, hoursFrom, stop);
            if (differences > 0 || live != count.Position) await Replace(db, count, live, stop);
            return new RebuildSummary(count.Position, count.Tickets.Count, count.Ledger.Changes.Count, differences);
        }, stop);
        return outcome.Succeeded ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Sentence);
    }

    /// <summary>Compared at the place the live figures have reached, so that a projector that is merely busy is no difference.</summary>
    private async Task<int> Compare(PortalDb db, Recount count, long live, DateTimeOffset hoursFrom, CancellationToken stop)
    {
        var at = count;
        if (live != count.Position)
        {
            at = new Recount(settings.Zone, hoursFrom);
            await at.ReadUntil(db, live, stop);
        }
        var cells = await db.Figures.AsNoTracking().ToDictionaryAsync(Key, cell => cell.Count, stop);
        var flows = await db.FigureTallies.AsNoTracking().ToDictionaryAsync(tally => tally.Key, tally => tally.Count, stop);
        var first = FigureHour.HourOf(hoursFrom);
        var hours = await db.FigureHours.AsNoTracking().Where(one => one.Hour >= first).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        return Differences(at.Ledger.Changes, cells) + Differences(at.Ledger.Flows, flows) + Differences(at.Ledger.Hours, hours);
    }

    private static int Differences<TKey>(IReadOnlyDictionary<TKey, int> counted, Dictionary<TKey, int> live) where TKey : notnull =>
        counted.Count(one => live.GetValueOrDefault(one.Key) != one.Value) + live.Keys.Count(key => !counted.ContainsKey(key));

    private static async Task Replace(PortalDb db, Recount count, long live, CancellationToken stop)
    {
        await db.Figures.ExecuteDeleteAsync(stop);
        await db.FigureTallies.ExecuteDeleteAsync(stop);
        await db.FigureHours.ExecuteDeleteAsync(stop);
        await db.FigureTickets.ExecuteDeleteAsync(stop);
        await FigureRows.Add(db, count.Ledger, stop);
        db.FigureTickets.AddRange(count.Tickets.Values);
        await db.CountUp(Counter.FiguresPosition, count.Position - live, stop);
    }

    private static FigureKey Key(FigureCell cell) =>
        new(cell.Period, cell.On, cell.AgencyId, cell.KecamatanCode, cell.CategoryId, cell.Kind, cell.State, cell.Closing, cell.Late, cell.Confidential);

    private sealed class Recount(TimeZoneInfo zone, DateTimeOffset hoursFrom)
    {
        public FigureLedger Ledger { get; } = new(zone, hoursFrom);
        public Dictionary<long, FigureTicket> Tickets { get; } = [];
        public long Position { get; private set; }

        public async Task ReadUntil(PortalDb db, long last, CancellationToken stop)
        {
            while (true)
            {
                var from = Position;
                var events = await db.Events.AsNoTracking().Where(one => one.Position > from && one.Position <= last).OrderBy(one => one.Position).Take(Batch).ToListAsync(stop);
                foreach (var one in events) Tickets[one.TicketId] = Ledger.Move(Tickets.GetValueOrDefault(one.TicketId), one);
                if (events.Count == 0) return;
                Position = events[^1].Position;
            }
        }
    }
}
