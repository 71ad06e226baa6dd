using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Templates;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <param name="Refusal">Null where it was done.</param>
public sealed record BulkLine(string Number, Refusal? Refusal);

/// <param name="Held">Messages to reporters that wait for the ten seconds.</param>
public sealed record BulkResult(Guid RunId, IReadOnlyList<BulkLine> Lines, int Held)
{
    public int Succeeded => Lines.Count(line => line.Refusal is null);
}

/// <summary>The same steps on many tickets, one press; each ticket by its own rules, each with its own line. It can be taken back for ten seconds.</summary>
public sealed record DoToMany(IReadOnlyList<TicketMark> Tickets, IReadOnlyList<BulkStep> Steps) : IOperation<BulkResult>
{
    public const int Most = 500;

    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class DoToManyHandler(TicketDesk desk, BlankValues blanks, TimeProvider time) : IHandle<DoToMany, BulkResult>
{
    // So many at once that the others at the lane wait a blink, not a breath.
    private const int Together = 100;

    public async Task<Outcome<BulkResult>> Handle(DoToMany operation, Actor actor, CancellationToken stop)
    {
        if (BulkOrder.Bars(operation.Tickets, operation.Steps, actor) is { } bar) return bar;
        var (runId, lines) = (Guid.CreateVersion7(time.GetUtcNow()), new List<TicketLine>(operation.Tickets.Count));
        foreach (var marks in operation.Tickets.DistinctBy(mark => mark.Number).Chunk(Together))
        {
            var done = await desk.ChangeMany(marks, actor, BulkOrder.Steps(operation.Steps, actor, runId, blanks, stop), (db, fresh) => Trace(db, runId, actor, fresh), stop);
            // A node that came between costs this hundred a second try, no more.
            if (!done.Succeeded) done = await desk.ChangeMany(marks, actor, BulkOrder.Steps(operation.Steps, actor, runId, blanks, stop), (db, fresh) => Trace(db, runId, actor, fresh), stop);
            lines.AddRange(done.Succeeded ? done.Value : marks.Select(mark => new TicketLine(mark.Number, null, done.Refusal, null)));
        }
        var succeeded = lines.Count(line => line.Refusal is null);
        return new BulkResult(runId, [.. lines.Select(line => new BulkLine(line.Number, line.Refusal))], operation.Steps.Any(step => step is ReplyStep) ? succeeded : 0);
    }

    private void Trace(PortalDb db, Guid runId, Actor actor, IReadOnlyList<TicketLine> lines)
    {
        var traces = lines.Where(line => line.Refusal is null).Select(line => new BulkTrace(line.Number, line.Ticket!.Version, line.Before!, line.Ticket.LastSequence != line.Before!.Sequence)).ToList();
        if (traces.Count > 0) db.BulkRuns.Add(new BulkRun { Id = Guid.NewGuid(), RunId = runId, ActorId = actor.AccountId!.Value, DoneAt = time.GetUtcNow(), Traces = traces });
    }
}
