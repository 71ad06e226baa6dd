using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Templates;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <summary>What an order for many tickets must be before any of them is looked at, and its steps in one.</summary>
internal static class BulkOrder
{
    public static Refusal? Bars(IReadOnlyList<TicketMark> tickets, IReadOnlyList<BulkStep> steps, Actor actor)
    {
        if (tickets.Count == 0 || steps.Count == 0 || actor.AccountId is null) return BulkRefusals.Nothing;
        if (tickets.Count > DoToMany.Most) return BulkRefusals.TooMany;
        // A right that is missing is answered as at every door.
        if (!steps.All(step => actor.May(step.Needs))) return Refusal.NotFound;
        return steps.Select(step => step.Fault).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>All steps or none: the first that is refused refuses the ticket.</summary>
    public static Func<Ticket, TicketPen, Task<Outcome<Done>>> Steps(IReadOnlyList<BulkStep> steps, Actor actor, Guid runId, BlankValues blanks, CancellationToken stop) => async (ticket, pen) =>
    {
        var hand = new BulkHand(pen, actor, runId, blanks);
        foreach (var step in steps)
        {
            var outcome = await step.Do(ticket, hand, stop);
            if (!outcome.Succeeded) return outcome;
        }
        return Done.It;
    };
}
