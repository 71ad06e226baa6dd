using Portal.Domain.Catalog;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>What the OPD that holds the ticket does. A reader by tembusan is refused by <see cref="HeldBy"/>.</summary>
public sealed partial class Ticket
{
    /// <summary>The desk that may act: the OPD pengampu, or the Admin Instansi where no OPD holds it.</summary>
    public bool HeldBy(Actor actor) => AgencyId is { } agency ? actor.AgencyId == agency || TypedFor(actor) : actor.Is(Role.InstanceAdmin);

    /// <summary>This actor types what came by letter from an OPD that has nobody in the portal.</summary>
    public bool TypedFor(Actor actor) => ByLetter && AgencyId is not null && actor.AgencyId != AgencyId && actor.Is(Role.InstanceAdmin);

    public Outcome<Done> Take(Actor actor, DateTimeOffset now)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (Bar(TicketAct.Take) is { } bar) return bar;
        AssigneeId ??= actor.AccountId;
        if (referrals.FindLast(referral => referral.IsLead && referral.EndedAt is null) is { TakenAt: null } lead) lead.TakenAt = now;
        return Move(TicketAct.Take, TicketEventType.Taken, actor, now);
    }

    /// <param name="colleague">An active officer of the same OPD; the handler has looked that up.</param>
    public Outcome<Done> Assign(Actor actor, Guid colleague, int? unitId, DateTimeOffset now)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (!State.IsOpen()) return TicketRefusals.Illegal(State, TicketAct.Take);
        // Whoever had it by disposisi has it no more; of what went to a unit, somebody of it may take it.
        foreach (var other in dispositions.Where(one => one is { EndedAt: null, ToId: { } person } && person != colleague)) other.EndedAt = now;
        (AssigneeId, UnitId) = (colleague, unitId ?? UnitId);
        if (IsConfidential) Name(actor, [colleague], now);
        Append(TicketEventType.Assigned, actor, now, facts: EventFacts.Of(("to", colleague), ("unit", unitId)));
        return Done.It;
    }

    public Outcome<Done> AddNote(Actor actor, TextRef note, DateTimeOffset now)
    {
        if (!HeldBy(actor) && !actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        Append(TicketEventType.NoteAdded, actor, now, note);
        return Done.It;
    }

    /// <summary>Why this actor does not write to the reporter; null when they may. Asked before a message waits for its ten seconds.</summary>
    public Refusal? BarsWriting(Actor actor) => HeldBy(actor) || actor.Is(Role.InstanceAdmin) ? null : TicketRefusals.ReadOnly;

    /// <summary>What the reporter wrote was read and needs no answer.</summary>
    public Outcome<Done> HearOut(Actor actor)
    {
        if (BarsWriting(actor) is { } bar) return bar;
        MessagesUnread = 0;
        return Done.It;
    }

    /// <summary>Why this actor does not ask the reporter now; null when they may.</summary>
    public Refusal? BarsAsking(Actor actor) => HeldBy(actor) ? Bar(TicketAct.Ask) : TicketRefusals.ReadOnly;

    public Outcome<Done> Write(Actor actor, TextRef message, DateTimeOffset now)
    {
        if (BarsWriting(actor) is { } bar) return bar;
        MessagesUnread = 0;
        Append(TicketEventType.OfficerWrote, actor, now, message);
        return Done.It;
    }

    /// <summary>The clock stands still until the reporter answers, at most 30 days.</summary>
    public Outcome<Done> Ask(Actor actor, TextRef question, Deadlines deadlines, DateTimeOffset now)
    {
        if (BarsAsking(actor) is { } bar) return bar;
        AskedFrom = State;
        MessagesUnread = 0;
        StartPause(now, deadlines);
        SetDues(deadlines, now);
        return Move(TicketAct.Ask, TicketEventType.ReporterAsked, actor, now, question);
    }

    public Outcome<Done> Return(Actor actor, TextRef reason, int? suggestedAgencyId, string? suggestedCode, DateTimeOffset now)
    {
        if (!HeldBy(actor) || AgencyId is null) return TicketRefusals.ReadOnly;
        if (Bar(TicketAct.Return) is { } bar) return bar;
        foreach (var open in referrals.Where(referral => referral.EndedAt is null)) open.SuggestedAgencyId = suggestedAgencyId;
        LeaveDesk(now);
        named.Clear();
        // The Inspektorat says it is not about conduct, or not its own to judge: it must lie on some desk, so it is the Admin Instansi's, still confidential.
        IsConduct = false;
        Returns++;
        return Move(TicketAct.Return, TicketEventType.Returned, actor, now, reason, EventFacts.Of(("count", Returns), ("suggested", suggestedCode)));
    }

    /// <param name="isFresh">False where the same writer goes on with the same draft: a page saves every few seconds, and that is not history.</param>
    public Outcome<Done> SaveDraft(Actor actor, DateTimeOffset now, bool isFresh = true)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (Bar(TicketAct.Respond) is { } bar) return bar;
        if (!isFresh) return Done.It;
        HasDraftWaiting = false;
        Append(TicketEventType.AnswerDrafted, actor, now);
        return Done.It;
    }

    /// <summary>The draft goes to the Pejabat Penghubung. An answer that claims work done carries its category's proof.</summary>
    /// <param name="inquiry">The PPID's decision, for a request for public information.</param>
    public Outcome<Done> SubmitAnswer(Actor actor, Answer answer, ProofKind proof, DateTimeOffset now, Inquiries.Inquiry? inquiry = null)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (Bar(answer.IsPromise ? TicketAct.Schedule : TicketAct.Respond) is { } bar) return bar;
        if (answer.Status is AnswerStatus.Submitted or AnswerStatus.Approved) return TicketRefusals.AlreadySubmitted;
        if (IsConduct) return Inspections.InspectionRefusals.AnswersByConclusion;
        if (answer.Lacks(ProofOf(proof)) is { } missing) return missing;
        if (Kind == Reports.ReportKind.Aspiration && !answer.IsPromise && PlanFault(answer, now) is { } unplanned) return unplanned;
        if (IsInquiry && inquiry?.Decision is null) return Inquiries.InquiryRefusals.NeedsDecision;
        answer.Submit(now);
        if (TypedFor(actor)) answer.WriteFor(AgencyId!.Value);
        HasDraftWaiting = true;
        Append(TicketEventType.AnswerSubmitted, actor, now, facts: EventFacts.Of(("answer", answer.Id), ("behalf", TypedFor(actor) ? "yes" : null), ("proofs", answer.ProofCount)));
        return Done.It;
    }

    /// <summary>Proof shows work that was done: a plan and a piece of information claim none.</summary>
    public ProofKind ProofOf(ProofKind asked) => Kind is Reports.ReportKind.Aspiration or Reports.ReportKind.InformationRequest ? ProofKind.None : asked;

    // The plan's year is a matter of the local year; half a day does not decide it.
    private static Refusal? PlanFault(Answer answer, DateTimeOffset now) => answer.Plan is not { } plan ? TicketRefusals.PlanMissing : plan.Fault(now.Year);

    public Outcome<Done> SendBackAnswer(Actor actor, Answer answer, TextRef note, DateTimeOffset now)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (answer.Status != AnswerStatus.Submitted) return TicketRefusals.NoDraft;
        answer.SendBack(note);
        HasDraftWaiting = false;
        Append(TicketEventType.AnswerSentBack, actor, now, note, EventFacts.Of(("answer", answer.Id)));
        return Done.It;
    }

    /// <param name="exempt">The category needs no second pair of eyes, so its writer may approve.</param>
    public Outcome<Done> ApproveAnswer(Actor actor, Answer answer, bool exempt, Deadlines deadlines, DateTimeOffset now)
    {
        if (!HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (answer.Status != AnswerStatus.Submitted) return TicketRefusals.NoDraft;
        if (!exempt && answer.WrittenBy == actor.AccountId) return TicketRefusals.OwnApproval;
        var act = answer.IsPromise ? TicketAct.Schedule : TicketAct.Respond;
        if (Bar(act) is { } bar) return bar;
        answer.Approve(actor.AccountId, now);
        HasDraftWaiting = false;
        (PackageNumber, PromisedOn) = answer.IsPromise ? (answer.PackageNumber, answer.PromisedOn) : (PackageNumber, PromisedOn);
        if (!answer.IsPromise) (AnsweredAt, SilenceDueAt) = (now, RulesIn(deadlines).Silence(now).At);
        return Move(act, answer.IsPromise ? TicketEventType.Scheduled : TicketEventType.AnswerApproved, actor, now,
            facts: EventFacts.Of(("answer", answer.Id), ("behalf", TypedFor(actor) ? "yes" : null), ("text", answer.Fingerprint), ("proofs", answer.ProofCount)));
    }
}
