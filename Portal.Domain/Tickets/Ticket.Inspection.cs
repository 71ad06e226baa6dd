using Portal.Domain.Inspections;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>How the Inspektorat goes through a report about staff. The citizen reads the stage in plain words and, at the end, whether it was proven.</summary>
public sealed partial class Ticket
{
    public InspectionStage? InspectionStage { get; private set; }

    /// <summary>What the newest LHP says; null before it, and again while it is examined anew.</summary>
    public ConductVerdict? ConductVerdict { get; private set; }

    /// <summary>One step forward at most; a step back is an addition, such as a second surat tugas after the reporter said no.</summary>
    /// <param name="last">The day of the newest step; null where there is none.</param>
    /// <param name="hasNumber">The paper's number was given.</param>
    public Outcome<Done> RecordInspection(Actor actor, InspectionStage stage, DateOnly on, DateOnly? last, DateOnly today, ConductVerdict? verdict, bool hasNumber, TextRef? note, DateTimeOffset now)
    {
        if (!IsConduct || !HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (AwaitsRuling) return TicketRefusals.NeedsRuling;
        if (Unfit(stage, verdict, hasNumber) is { } unfit) return unfit;
        if (on > today || on < last) return InspectionRefusals.DayUnfit;
        // Once it was told, only what becomes of the recommendation is still followed.
        if (State is TicketState.Answered or TicketState.Closed ? stage != Inspections.InspectionStage.FollowUp : !State.IsOpen()) return TicketRefusals.Illegal(State, TicketAct.Take);
        if (Can(TicketAct.Take)) Take(actor, now);
        InspectionStage = stage;
        ConductVerdict = stage < Inspections.InspectionStage.Findings ? null : verdict ?? ConductVerdict;
        Append(TicketEventType.InspectionMoved, actor, now, note, EventFacts.Of(("stage", stage), ("verdict", stage == Inspections.InspectionStage.Findings ? verdict : null)));
        return Done.It;
    }

    /// <summary>What the Inspektorat tells the citizen at the end: proven or not, in words without names and without the LHP.</summary>
    /// <param name="answer">The words, written and not yet approved: the LHP was signed on paper.</param>
    public Outcome<Done> ConcludeInspection(Actor actor, Answer answer, Deadlines deadlines, DateTimeOffset now)
    {
        if (!IsConduct || !HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (Bar(TicketAct.Respond) is { } bar) return bar;
        // Stopped at the telaah: not enough to examine. What was proven waits for its recommendation.
        var verdict = InspectionStage == Inspections.InspectionStage.Review ? Inspections.ConductVerdict.NotProven : ConductVerdict;
        if (verdict is null || (verdict == Inspections.ConductVerdict.Proven && InspectionStage < Inspections.InspectionStage.Recommendation)) return InspectionRefusals.TooEarly;
        ConductVerdict = verdict;
        answer.Submit(now);
        answer.Approve(actor.AccountId, now);
        (AnsweredAt, SilenceDueAt, HasDraftWaiting) = (now, RulesIn(deadlines).Silence(now).At, false);
        return Move(TicketAct.Respond, TicketEventType.InspectionConcluded, actor, now, facts: EventFacts.Of(("answer", answer.Id), ("text", answer.Fingerprint), ("verdict", verdict)));
    }

    private Refusal? Unfit(InspectionStage stage, ConductVerdict? verdict, bool hasNumber)
    {
        var next = InspectionStage is { } reached ? reached + 1 : Inspections.InspectionStage.Review;
        if (stage > next) return InspectionRefusals.OutOfOrder;
        if (stage > Inspections.InspectionStage.Findings && ConductVerdict != Inspections.ConductVerdict.Proven) return InspectionRefusals.NothingProven;
        if (stage == Inspections.InspectionStage.Findings && verdict is null) return InspectionRefusals.NeedsVerdict;
        return InspectionStep.NeedsNumber(stage) && !hasNumber ? InspectionRefusals.NeedsNumber : null;
    }
}
