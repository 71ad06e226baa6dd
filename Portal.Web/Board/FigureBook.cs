using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>Keeps the figures level with the event log. Safe to call from two nodes at once: the place in the log is a row that only one holds.</summary>
public sealed class FigureBook(Store store, PortalSettings settings, BoardPulse pulse, RebuildFigures rebuild, TimeProvider time)
{
    private const int Batch = 500;

    // Figures counted by an earlier program lack what this one counts too: raised with every new kind of counter.
    private const string Form = "figures-form", FormNow = "6";
    private bool isOfThisForm;

    /// <summary>Counts what the log holds and the figures do not, batch by batch.</summary>
    /// <returns>How many events were counted.</returns>
    public async Task<int> CatchUp(CancellationToken stop)
    {
        var counted = 0;
        if (!isOfThisForm) await TakeForm(stop);
        while (await IsBehind(stop))
        {
            var step = await store.Write<int>(async db => await Step(db, stop), stop);
            if (!step.Succeeded) break;
            counted += step.Value;
            pulse.Beat();
        }
        return counted;
    }

    private async Task TakeForm(CancellationToken stop)
    {
        var kept = await store.Read(async db => (Form: await db.Settings.Where(one => one.Name == Form).Select(one => one.Value).SingleOrDefaultAsync(stop), Any: await db.Figures.AnyAsync(stop)), stop);
        if (kept.Form != FormNow)
        {
            if (kept.Any) await rebuild.Run(stop);
            await store.Write<Done>(async db =>
            {
                await db.Settings.Where(one => one.Name == Form).ExecuteDeleteAsync(stop);
                db.Settings.Add(new Setting { Name = Form, Value = FormNow });
                return Done.It;
            }, stop);
        }
        isOfThisForm = true;
    }

    // Looking costs no write; a second without events leaves the database alone.
    private Task<bool> IsBehind(CancellationToken stop) => store.Read(async db =>
    {
        var position = await db.Counters.Where(one => one.Name == Counter.FiguresPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);
        return await db.Events.AnyAsync(one => one.Position > position, stop);
    }, stop);

    private async Task<int> Step(PortalDb db, CancellationToken stop)
    {
        // Counting up by nothing takes the row's lock: a second projector waits here and then sees where the first one came to.
        var position = await db.CountUp(Counter.FiguresPosition, 0, stop);
        var events = await db.Events.AsNoTracking().Where(one => one.Position > position).OrderBy(one => one.Position).Take(Batch).ToListAsync(stop);
        if (events.Count == 0) return 0;
        await FigureRows.Add(db, await Move(db, events, stop), stop);
        await db.CountUp(Counter.FiguresPosition, events[^1].Position - position, stop);
        return events.Count;
    }

    private async Task<FigureLedger> Move(PortalDb db, List<TicketEvent> events, CancellationToken stop)
    {
        var ids = events.Select(one => one.TicketId).Distinct().ToList();
        var known = await db.FigureTickets.Where(one => ids.Contains(one.TicketId)).ToDictionaryAsync(one => one.TicketId, stop);
        var ledger = new FigureLedger(settings.Zone, time.GetUtcNow() - HourLedger.Kept);
        foreach (var one in events)
        {
            var before = known.GetValueOrDefault(one.TicketId);
            var after = ledger.Move(before, one);
            if (before is not null) continue;
            known.Add(one.TicketId, after);
            db.FigureTickets.Add(after);
        }
        return ledger;
    }
}
