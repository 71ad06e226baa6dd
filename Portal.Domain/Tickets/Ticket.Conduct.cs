using Portal.Domain.Agencies;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>Reports about the conduct of staff: confidential from the first moment, and the Inspektorat's alone.</summary>
public sealed partial class Ticket
{
    /// <summary>Only the officers named on it find it, the Admin Instansi no more than anybody else.</summary>
    public bool IsConduct { get; private set; }

    /// <summary>A sealed reporter's photos before they are released: whoever answers for the sealing looks at them.</summary>
    public bool OpensSealedPhotos(Actor actor) => actor.Is(Role.InstanceAdmin) || (IsConduct && actor.Is(Role.Inspector));

    /// <summary>Straight to the Inspektorat, verified and referred in one go; whoever read along before reads no more.</summary>
    /// <param name="inspectors">At least one, or nobody would find it.</param>
    public Outcome<Done> SendToInspector(Actor actor, int categoryId, Agency inspectorate, IReadOnlyList<Guid> inspectors, Deadlines deadlines, DateTimeOffset now)
    {
        if (inspectors.Count == 0) return TicketRefusals.NoInspector;
        if (State != TicketState.Received && !Can(TicketAct.Refer)) return TicketRefusals.ConductTooLate;
        Visibility |= Visibility.Confidential;
        if (PublishedAt is not null) Unpublish(actor, now);
        (LiftWanted, LiftReason, LiftAskedBy, ProposedBy) = (null, null, null, null);
        var sorted = State == TicketState.Received
            ? Accept(actor, categoryId, Kind, ClockClass.Supervisory, deadlines, now)
            : Reclassify(actor, categoryId, Kind, ClockClass.Supervisory, deadlines, now);
        if (!sorted.Succeeded) return sorted;
        IsConduct = true;
        return Refer(actor, inspectorate, [], inspectors, deadlines, now);
    }
}
