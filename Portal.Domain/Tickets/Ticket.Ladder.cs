using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>Who has been told that time runs out, and what happens when the rules or the holidays change under an open ticket.</summary>
public sealed partial class Ticket
{
    /// <summary>80 % of the time are used; null on a ticket that was never reckoned since the ladder exists.</summary>
    public DateTimeOffset? WarnAt { get; private set; }
    public DateTimeOffset? LongLateAt { get; private set; }

    /// <summary>The highest step taken. It never goes down: a due date that moves does not tell the same people twice.</summary>
    public EscalationStep EscalatedTo { get; private set; }

    /// <summary>Holidays or rules have changed: the dues are reckoned again. One event where a date that somebody reads has moved, none where nothing has.</summary>
    public Outcome<Done> Recount(Deadlines deadlines, DateTimeOffset now)
    {
        if (!State.IsOpen() || Channel == Channel.Imported) return TicketRefusals.NotDue;
        var (resolve, current, isFirst) = (ResolveDueAt, CurrentDueAt, WarnAt is null);
        Mark(deadlines);
        SetDues(deadlines, now);
        // What was late before there was a ladder is not told to everybody at once.
        if (isFirst) EscalatedTo = Rungs().Where(rung => rung.At < now).Select(rung => rung.Step).DefaultIfEmpty(EscalatedTo).Max();
        if (ResolveDueAt == resolve && CurrentDueAt == current) RefreshTimer();
        else Append(TicketEventType.DueMoved, Actor.System("jam"), now, facts: EventFacts.Of(("crisis", CrisisId), ("from", Round(resolve)), ("to", Round(ResolveDueAt))), isQuiet: true);
        return Done.It;
    }

    // After an outage several steps are due at once: the highest one is told, and the lower ones count as taken.
    private void Climb(Actor clock, DateTimeOffset now)
    {
        var reached = Rungs().Where(rung => rung.At < now).Select(rung => rung.Step).DefaultIfEmpty(EscalationStep.None).Max();
        if (reached <= EscalatedTo) return;
        EscalatedTo = reached;
        Append(TicketEventType.Escalated, clock, now, facts: EventFacts.Of(("step", reached)), isQuiet: true);
    }

    private IEnumerable<(EscalationStep Step, DateTimeOffset At)> Rungs()
    {
        if (!State.ClockRuns() || Channel == Channel.Imported || WarnAt is not { } warn || LongLateAt is not { } late) yield break;
        if (EscalatedTo < EscalationStep.Warned) yield return (EscalationStep.Warned, warn);
        if (EscalatedTo < EscalationStep.Overdue) yield return (EscalationStep.Overdue, ResolveDueAt);
        if (EscalatedTo < EscalationStep.LongLate) yield return (EscalationStep.LongLate, late);
    }

    private static string Round(DateTimeOffset at) => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
