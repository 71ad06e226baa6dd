using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <summary>Takes back what this officer did to many tickets a moment ago: the messages that wait, and every ticket nobody has touched since.</summary>
public sealed record UndoMany(Guid RunId) : IOperation<BulkResult>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class UndoManyHandler(TicketDesk desk, Store store, TimeProvider time) : IHandle<UndoMany, BulkResult>
{
    public async Task<Outcome<BulkResult>> Handle(UndoMany operation, Actor actor, CancellationToken stop)
    {
        var claimed = await store.Write<List<BulkRun>>(db => Claim(db, operation.RunId, actor, stop), stop);
        if (!claimed.Succeeded) return claimed.Refusal;
        var lines = new List<BulkLine>();
        foreach (var run in claimed.Value)
        {
            var traces = run.Traces.ToDictionary(trace => trace.Number);
            var done = await desk.ChangeMany([.. run.Traces.Select(trace => new TicketMark(trace.Number))], actor, (ticket, pen) => TakeBack(ticket, pen, traces[ticket.Number], run.DoneAt, actor, stop), (_, _) => { }, stop);
            lines.AddRange(done.Succeeded ? done.Value.Select(line => new BulkLine(line.Number, line.Refusal)) : run.Traces.Select(trace => new BulkLine(trace.Number, done.Refusal)));
        }
        return new BulkResult(operation.RunId, lines, 0);
    }

    // What was noted goes with it: the log keeps that something was written, not the words.
    private static async Task<Outcome<Done>> TakeBack(Ticket ticket, TicketPen pen, BulkTrace trace, DateTimeOffset doneAt, Actor actor, CancellationToken stop)
    {
        if (!trace.IsChanged) return Done.It;
        var taken = ticket.TakeBack(actor, trace.Before, trace.Version, doneAt, pen.Deadlines, pen.Now);
        if (!taken.Succeeded) return taken;
        var texts = await pen.Db.Events.Where(one => one.TicketId == ticket.Id && one.Sequence > trace.Before.Sequence && one.TextId != null).Select(one => one.TextId!.Value).ToListAsync(stop);
        await pen.Db.Texts.Where(one => texts.Contains(one.Id)).ExecuteDeleteAsync(stop);
        return taken;
    }

    // The messages go first and with the claim: from here on nobody sends them.
    private async Task<Outcome<List<BulkRun>>> Claim(PortalDb db, Guid runId, Actor actor, CancellationToken stop)
    {
        var runs = await db.BulkRuns.Where(one => one.RunId == runId && one.ActorId == actor.AccountId).ToListAsync(stop);
        if (runs.Count == 0) return Refusal.NotFound;
        if (runs.Exists(run => run.UndoneAt is not null)) return BulkRefusals.AlreadyUndone;
        if (runs.TrueForAll(run => run.DoneAt + BulkHand.Wait < time.GetUtcNow())) return TicketRefusals.UndoTooLate;
        foreach (var run in runs) run.UndoneAt = time.GetUtcNow();
        await db.HeldReplies.Where(one => one.RunId == runId).ExecuteDeleteAsync(stop);
        return runs;
    }
}
