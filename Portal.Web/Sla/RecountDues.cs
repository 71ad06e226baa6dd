using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>
/// After holidays or rules have changed, reckons the dues of every open ticket again, so that a date and its explanation never disagree.
/// How far the clock was reckoned is remembered by its stamp: a program that is stopped half-way begins again and finds the first half right.
/// </summary>
public sealed class RecountDues(Store store, WorkingDays days, TimeProvider time)
{
    private const int Batch = 200;
    private const string Reckoned = "clock-reckoned";

    /// <returns>How many tickets were reckoned; 0 where nothing has changed since the last time.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var stamp = await days.Stamp(stop);
        if (await store.Read(db => db.Settings.AnyAsync(one => one.Name == Reckoned && one.Value == stamp, stop), stop)) return 0;
        var (last, count) = (0L, 0);
        while (await Next(last, stop) is { Count: > 0 } ids)
        {
            // Somebody worked on one of them at the same moment: the batch is taken again.
            if (!(await store.Write<Done>(db => Reckon(db, ids, stop), stop)).Succeeded) return count;
            (last, count) = (ids[^1], count + ids.Count);
        }
        await store.Write<Done>(db => Remember(db, stamp, stop), stop);
        return count;
    }

    private Task<List<long>> Next(long last, CancellationToken stop) => store.Read(db =>
        db.Tickets.Where(one => one.Id > last && one.DueAt < Ticket.NothingDue && one.Channel != Channel.Imported).OrderBy(one => one.Id).Take(Batch).Select(one => one.Id).ToListAsync(stop), stop);

    private async Task<Outcome<Done>> Reckon(PortalDb db, List<long> ids, CancellationToken stop)
    {
        var (deadlines, now) = (await days.Deadlines(stop), time.GetUtcNow());
        foreach (var ticket in await db.Tickets.Where(one => ids.Contains(one.Id)).Include(one => one.Pauses).Include(one => one.Referrals).AsSplitQuery().ToListAsync(stop))
            ticket.Recount(deadlines, now);
        return Done.It;
    }

    private static async Task<Outcome<Done>> Remember(PortalDb db, string stamp, CancellationToken stop)
    {
        await db.Keep(Reckoned, stamp, stop);
        return Done.It;
    }
}
