using Portal.Domain.Inquiries;
using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>A request for public information under UU 14/2008: its clock, its extension, and the objection to the PPID's superior.</summary>
public sealed partial class Ticket
{
    /// <summary>The clock of UU 14/2008 runs, and the PPID decides; an ordinary question is answered like any report.</summary>
    public bool IsInquiry => Kind == ReportKind.InformationRequest && ClockClass == ClockClass.PublicInformation;

    /// <summary>The PPID took its seven days more, in writing.</summary>
    public bool IsExtended { get; private set; }

    /// <summary>From here the superior's thirty working days run instead of the PPID's ten.</summary>
    public DateTimeOffset? ObjectedAt { get; private set; }

    /// <summary>The superior has not answered yet: the desk rests.</summary>
    public bool AwaitsObjection { get; private set; }

    public Outcome<Done> ExtendInquiry(Actor actor, TextRef reason, Deadlines deadlines, DateTimeOffset now)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (!IsInquiry) return InquiryRefusals.NotInquiry;
        if (AwaitsObjection) return InquiryRefusals.ObjectionWaits;
        if (IsExtended || ObjectedAt is not null) return InquiryRefusals.AlreadyExtended;
        if (!State.ClockRuns() || ResolvePassed || now > ResolveDueAt) return InquiryRefusals.ExtendTooLate;
        IsExtended = true;
        SetDues(deadlines, now);
        Append(TicketEventType.InquiryExtended, actor, now, reason);
        return Done.It;
    }

    /// <summary>The last moment an objection may be made: thirty working days after the decision, or after the day by which it was owed. Null where there is nothing to object to.</summary>
    public DateTimeOffset? ObjectionUntil(Deadlines deadlines)
    {
        if (!IsInquiry || ObjectedAt is not null || !Can(TicketAct.Object)) return null;
        var from = State is TicketState.Answered or TicketState.Closed ? AnsweredAt : ResolvePassed ? ResolveDueAt : null;
        if (from is not { } since) return null;
        var rules = RulesIn(deadlines);
        return rules.Calendar.DayEnd(rules.Calendar.AddWorkingDays(rules.Calendar.LocalDay(since), rules.Policy.ObjectionWindow));
    }

    /// <summary>Keberatan: the PPID's desk rests, and a clock of its own runs for the superior.</summary>
    public Outcome<Done> Object(Actor reporter, ObjectionGround ground, TextRef words, Deadlines deadlines, DateTimeOffset now)
    {
        if (!IsInquiry) return InquiryRefusals.NotInquiry;
        if (ObjectionUntil(deadlines) is not { } last || now > last) return InquiryRefusals.ObjectionClosed;
        (ObjectedAt, AwaitsObjection, ResolvePassed, EscalatedTo) = (now, true, false, EscalationStep.None);
        (ClosedAt, ClosingKind, ClosingReason, ClosingPhraseId, SilenceDueAt, HasDraftWaiting) = (null, null, null, null, null, false);
        MessagesUnread++;
        SetResolveDue(deadlines, now);
        return Move(TicketAct.Object, TicketEventType.Objected, reporter, now, words, EventFacts.Of(("ground", ground)));
    }

    /// <summary>The superior answered on paper and the Admin Instansi writes it down. What was declined is with the citizen, who may go to the Komisi Informasi; else the PPID works again.</summary>
    /// <param name="decision">What the PPID decided last; null where it was silent.</param>
    /// <param name="answer">The superior's words as an answer; read only where the objection was declined.</param>
    public Outcome<Done> AnswerObjection(Actor actor, Inquiry inquiry, ObjectionVerdict verdict, string letter, DateOnly on, TextRef words, Answer? decision, Answer answer, Deadlines deadlines, DateTimeOffset now)
    {
        if (!actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if (!AwaitsObjection) return InquiryRefusals.NoObjection;
        if (decision is not null && actor.AccountId is { } by && (decision.WrittenBy == by || decision.ApprovedBy == by)) return InquiryRefusals.OwnDecision;
        AwaitsObjection = false;
        inquiry.Answer(verdict, letter, on, words.Id);
        var isOver = verdict == ObjectionVerdict.Declined;
        var facts = EventFacts.Of(("answer", isOver ? answer.Id : null), ("letter", letter), ("verdict", verdict));
        if (!isOver) return Move(TicketAct.Take, TicketEventType.ObjectionAnswered, actor, now, words, facts);
        answer.Submit(now);
        answer.Approve(actor.AccountId, now);
        (AnsweredAt, SilenceDueAt) = (now, RulesIn(deadlines).Silence(now).At);
        return Move(TicketAct.Respond, TicketEventType.ObjectionAnswered, actor, now, words, facts);
    }

    // Its own thirty days, from the day of the objection; what paused before is over.
    private Clock ObjectionClock(Deadlines rules, DateTimeOffset objectedAt) =>
        new Deadlines(rules.Calendar, rules.Policy with { PublicInformation = rules.Policy.Objection }).Clock(objectedAt, ClockClass.PublicInformation);
}
