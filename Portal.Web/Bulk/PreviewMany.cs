using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Templates;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <param name="Example">The message as the first reporter would read it; null where none is written.</param>
public sealed record BulkPreview(IReadOnlyList<BulkLine> Lines, string? Example)
{
    public int Ready => Lines.Count(line => line.Refusal is null);

    /// <summary>Why the others are refused, the most frequent reason first.</summary>
    public IReadOnlyList<(string Sentence, int Count)> Refused =>
        [.. Lines.Where(line => line.Refusal is not null).GroupBy(line => line.Refusal!.Sentence).Select(group => (group.Key, group.Count())).OrderByDescending(one => one.Item2)];
}

/// <summary>What <see cref="DoToMany"/> would do to each ticket, by the same rules, and nothing of it done.</summary>
public sealed record PreviewMany(IReadOnlyList<TicketMark> Tickets, IReadOnlyList<BulkStep> Steps) : IOperation<BulkPreview>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class PreviewManyHandler(TicketDesk desk, BlankValues blanks) : IHandle<PreviewMany, BulkPreview>
{
    public async Task<Outcome<BulkPreview>> Handle(PreviewMany operation, Actor actor, CancellationToken stop)
    {
        if (BulkOrder.Bars(operation.Tickets, operation.Steps, actor) is { } bar) return bar;
        string? example = null;
        var steps = BulkOrder.Steps(operation.Steps, actor, Guid.Empty, blanks, stop);
        var reply = operation.Steps.OfType<ReplyStep>().FirstOrDefault();
        var lines = await desk.TryMany([.. operation.Tickets.DistinctBy(mark => mark.Number)], actor, async (ticket, pen) =>
        {
            var outcome = await steps(ticket, pen);
            if (outcome.Succeeded && reply is not null) example ??= (await new BulkHand(pen, actor, Guid.Empty, blanks).Fill(ticket, reply.Body, stop)).Text;
            return outcome;
        }, stop);
        return new BulkPreview([.. lines.Select(line => new BulkLine(line.Number, line.Refusal))], example);
    }
}
