using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>Rings every ticket whose moment has come, earliest first.</summary>
public sealed class DueTimers(Store store, IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Batch = 200;

    /// <returns>How many tickets changed. One that refuses (somebody else was faster) waits for the next round and holds up nobody.</returns>
    public async Task<int> Ring(CancellationToken stop)
    {
        var (rung, now) = (0, time.GetUtcNow());
        (DateTimeOffset At, long Id) last = (DateTimeOffset.UnixEpoch, 0);
        while (true)
        {
            var due = await Due(now, last.At, last.Id, stop);
            foreach (var ticket in due)
            {
                if (await Ring(ticket.Number, stop)) rung++;
                last = (ticket.At, ticket.Id);
            }
            if (due.Count < Batch) return rung;
        }
    }

    private async Task<bool> Ring(string number, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Door>().EnterAs(Actor.System("jam"), new RingTicketTimer(number), stop)).Succeeded;
    }

    private Task<List<DueTicket>> Due(DateTimeOffset now, DateTimeOffset lastAt, long lastId, CancellationToken stop) => store.Read(db =>
        db.Tickets.Where(one => one.NextTimerAt < now && (one.NextTimerAt > lastAt || (one.NextTimerAt == lastAt && one.Id > lastId)))
            .OrderBy(one => one.NextTimerAt).ThenBy(one => one.Id).Take(Batch).Select(one => new DueTicket(one.Id, one.Number, one.NextTimerAt!.Value)).ToListAsync(stop), stop);

    private sealed record DueTicket(long Id, string Number, DateTimeOffset At);
}
