namespace Portal.Domain.Tickets;

/// <summary>The second look at an answer's proof.</summary>
public sealed partial class Ticket
{
    /// <summary>The proof stands, or it does not: then the ticket goes back to the same desk, the old clock runs on, and the refusal is an event of that OPD.</summary>
    /// <param name="reason">Why it was refused; the reporter reads it. Null for a proof that stands.</param>
    public Outcome<Done> ReviewProof(Actor actor, Answer answer, ProofReview review, TextRef? reason, DateTimeOffset now)
    {
        if (review.Verdict is not null || review.AnswerId != answer.Id) return TicketRefusals.NoReviewWaits;
        if (actor.AccountId is { } officer && (officer == answer.WrittenBy || officer == answer.ApprovedBy)) return TicketRefusals.OwnProof;
        review.Judge(reason is null ? ProofVerdict.Accepted : ProofVerdict.Refused, actor.AccountId, now);
        if (reason is null) return Done.It;
        // Reopened meanwhile by the reporter: it is at work already, and the refusal still counts.
        if (!Can(TicketAct.RefuseProof)) Append(TicketEventType.ProofRefused, actor, now, reason, Facts(answer));
        else
        {
            (ClosedAt, ClosingKind, ClosingReason, SilenceDueAt) = (null, null, null, null);
            return Move(TicketAct.RefuseProof, TicketEventType.ProofRefused, actor, now, reason, Facts(answer));
        }
        return Done.It;
    }

    private static string Facts(Answer answer) => EventFacts.Of(("answer", answer.Id));
}
