using Portal.Domain.Tickets;

namespace Portal.Domain.Referrals;

/// <summary>An OPD beside the lead: asked for one part, by a day, with its own instruction. It hands the part to the lead, never to the citizen, and counts in no figure.</summary>
public sealed class Contribution
{
    public int Id { get; private set; }
    public long TicketId { get; private set; }
    public int AgencyId { get; init; }

    /// <summary>The text of the instruction; erasable, beside the event.</summary>
    public Guid InstructionId { get; init; }
    public DateOnly DueOn { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public Guid? AskedBy { get; init; }
    public Guid? PartId { get; private set; }
    public DateTimeOffset? HandedInAt { get; private set; }
    public Guid? HandedInBy { get; private set; }

    /// <summary>No longer asked: released by the lead, or become the lead itself. It reads no more by this.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    public bool IsOwed => HandedInAt is null && EndedAt is null;

    internal void HandIn(TextRef part, Actor actor, DateTimeOffset now) => (PartId, HandedInAt, HandedInBy) = (part.Id, now, actor.AccountId);
}
