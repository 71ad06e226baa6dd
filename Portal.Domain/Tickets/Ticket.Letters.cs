using Portal.Domain.Agencies;
using Portal.Domain.Referrals;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>What goes by paper: an OPD without officers in the portal, and bodies outside that answer over the link in their surat pengantar.</summary>
public sealed partial class Ticket
{
    /// <summary>The OPD pengampu has no active operator and liaison: the referral went out as a letter, and the Admin Instansi types for it. The clock runs as ever.</summary>
    public bool ByLetter { get; private set; }

    /// <summary>An answer from outside waits for the Admin Instansi until then; else null.</summary>
    public DateTimeOffset? ReviewDueAt { get; private set; }

    /// <param name="hasOfficers">Whether the OPD has an active operator or liaison today; the handler has looked that up.</param>
    public Outcome<Done> WorkByLetter(Actor actor, bool hasOfficers, DateTimeOffset now)
    {
        if (!actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if (AgencyId is null || !State.IsOpen()) return ReferralRefusals.NeedsLead;
        if (ByLetter) return ReferralRefusals.AlreadyByLetter;
        if (hasOfficers || IsConduct) return ReferralRefusals.NotByLetter;
        ByLetter = true;
        Append(TicketEventType.SentByLetter, actor, now);
        return Done.It;
    }

    /// <summary>The body outside answered over its link. It waits for the Admin Instansi before the reporter reads it.</summary>
    public Outcome<Done> HearOutside(Actor link, Agency owner, string letterNumber, TextRef text, Deadlines deadlines, DateTimeOffset now)
    {
        if (State != TicketState.Outside) return ReferralRefusals.NotOutsideNow;
        (HasDraftWaiting, ReviewDueAt) = (true, deadlines.Verify(now).At);
        Append(TicketEventType.OutsideAnswered, link, now, text, EventFacts.Of(("agency", owner.Code), ("letter", letterNumber)));
        return Done.It;
    }

    /// <param name="answer">The reviewed words, where the verdict puts them before the reporter as the answer.</param>
    /// <param name="isLast">No other answer from outside waits.</param>
    public Outcome<Done> JudgeOutside(Actor actor, ReplyVerdict verdict, Agency owner, Answer? answer, TextRef? words, bool isLast, Deadlines deadlines, DateTimeOffset now)
    {
        if (!actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if (State != TicketState.Outside) return ReferralRefusals.NotOutsideNow;
        if (isLast) (HasDraftWaiting, ReviewDueAt) = (false, null);
        var facts = EventFacts.Of(("agency", owner.Code), ("answer", answer?.Id), ("text", answer?.Fingerprint), ("verdict", verdict));
        if (verdict != ReplyVerdict.Answer || answer is null)
        {
            Append(verdict == ReplyVerdict.News ? TicketEventType.OutsideNews : TicketEventType.OutsideSentBack, actor, now, words, facts);
            return Done.It;
        }
        answer.Relay(actor, owner.Id, now);
        (AnsweredAt, SilenceDueAt, HasDraftWaiting, ReviewDueAt) = (now, deadlines.Silence(now).At, false, null);
        return Move(TicketAct.RelayOutside, TicketEventType.OutsideRelayed, actor, now, facts: facts);
    }

    public Outcome<Done> RecordLink(Actor actor, string letterNumber, bool isOpen, DateTimeOffset now)
    {
        Append(isOpen ? TicketEventType.LinkOpened : TicketEventType.LinkRevoked, actor, now, facts: EventFacts.Of(("letter", letterNumber)));
        return Done.It;
    }
}
