using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>
/// Taking back what one's own hand did a moment ago. It is no move of <see cref="TicketFlow"/>: it is allowed only while nothing has happened since,
/// puts everything back as it was and says so in the log, which keeps both.
/// </summary>
public sealed partial class Ticket
{
    public static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(10);

    public TicketBefore Before() => new()
    {
        State = State, Sequence = LastSequence, AgencyId = AgencyId, ByLetter = ByLetter, AssigneeId = AssigneeId, UnitId = UnitId, CategoryId = CategoryId, Kind = Kind, ClockClass = ClockClass, MergedIntoId = MergedIntoId,
        ArchiveReason = ArchiveReason, ClosingKind = ClosingKind, ClosingReason = ClosingReason, ClosedAt = ClosedAt, SilenceDueAt = SilenceDueAt, HasDraftWaiting = HasDraftWaiting,
        IsTaken = OpenLead?.TakenAt is not null, Named = [.. named.Select(one => one.AccountId)],
        Referrals = [.. referrals.Where(one => one.EndedAt is null).Select(one => one.Id)], Dispositions = [.. dispositions.Where(one => one.EndedAt is null).Select(one => one.Id)],
    };

    /// <param name="version">The ticket's version right after the change: whatever came later stands in the way.</param>
    /// <param name="changedAt">When the change was made.</param>
    public Outcome<Done> TakeBack(Actor actor, TicketBefore before, int version, DateTimeOffset changedAt, Deadlines deadlines, DateTimeOffset now)
    {
        if (Version != version) return TicketRefusals.Changed;
        if (now > changedAt + UndoWindow + Grace) return TicketRefusals.UndoTooLate;
        var first = before.Sequence + 1;
        (State, AgencyId, ByLetter, AssigneeId, UnitId, CategoryId) = (before.State, before.AgencyId, before.ByLetter, before.AssigneeId, before.UnitId, before.CategoryId);
        foreach (var ended in referrals.Where(one => before.Referrals.Contains(one.Id))) ended.EndedAt = null;
        foreach (var ended in dispositions.Where(one => before.Dispositions.Contains(one.Id))) ended.EndedAt = null;
        (Kind, ClockClass, MergedIntoId, ArchiveReason) = (before.Kind, before.ClockClass, before.MergedIntoId, before.ArchiveReason);
        (ClosingKind, ClosingReason, ClosedAt, SilenceDueAt) = (before.ClosingKind, before.ClosingReason, before.ClosedAt, before.SilenceDueAt);
        (HasDraftWaiting, ClosingPhraseId) = (before.HasDraftWaiting, null);
        if (!before.IsTaken && OpenLead is { } lead) lead.TakenAt = null;
        named.RemoveAll(one => !before.Named.Contains(one.AccountId));
        SetResolveDue(deadlines, now);
        Append(TicketEventType.Undone, actor, now, facts: EventFacts.Of(("from", first), ("to", LastSequence)));
        return Done.It;
    }

    // The button is shown for ten seconds; a press in the last one is still on its way.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private Referrals.Referral? OpenLead => referrals.FindLast(referral => referral is { IsLead: true, EndedAt: null });
}
