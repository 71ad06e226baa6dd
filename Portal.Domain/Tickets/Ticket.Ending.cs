using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>The reporter's side, and the three ways a ticket ends.</summary>
public sealed partial class Ticket
{
    /// <summary>From this rejection on the Admin Instansi rules; see <c>Ticket.Ruling.cs</c>.</summary>
    public const int RulingFrom = 2;

    public static readonly TimeSpan ReopenWindow = TimeSpan.FromDays(30);

    /// <summary>The reporter wrote. If they were asked, the clock runs on from here.</summary>
    public Outcome<Done> Hear(Actor reporter, TextRef message, Deadlines deadlines, DateTimeOffset now)
    {
        MessagesUnread++;
        if (State != TicketState.AwaitingReporter)
        {
            // Who writes is not silent: their ten days begin anew.
            if (State == TicketState.Answered) SilenceDueAt = RulesIn(deadlines).Silence(now).At;
            Append(TicketEventType.ReporterWrote, reporter, now, message);
            return Done.It;
        }
        EndPause(now);
        SetDues(deadlines, now);
        var heard = Move(TicketAct.Hear, TicketEventType.ReporterWrote, reporter, now, message);
        AskedFrom = null;
        return heard;
    }

    public Outcome<Done> Confirm(Actor reporter, DateTimeOffset now) =>
        Close(Tickets.ClosingKind.ConfirmedByReporter, TicketAct.Confirm, TicketEventType.Confirmed, reporter, now);

    /// <summary>"Belum beres": back to the same desk, the old clock runs on.</summary>
    public Outcome<Done> Reject(Actor reporter, TextRef reason, DateTimeOffset now)
    {
        if (IsInquiry) return Inquiries.InquiryRefusals.ObjectInstead;
        if (!Can(TicketAct.Reject)) return TicketRefusals.Illegal(State, TicketAct.Reject);
        CountRejection();
        SilenceDueAt = null;
        return Move(TicketAct.Reject, TicketEventType.Rejected, reporter, now, reason, EventFacts.Of(("count", Rejections)));
    }

    /// <summary>"Belum beres" of a joined report: what helped the others did not help here. It leaves its laporan induk and stands at the first desk again; its old clock runs on.</summary>
    public Outcome<Done> RejectShared(Actor reporter, TextRef reason, DateTimeOffset now)
    {
        if (!Can(TicketAct.Unmerge)) return TicketRefusals.Illegal(State, TicketAct.Reject);
        MergedIntoId = null;
        CountRejection();
        return Move(TicketAct.Unmerge, TicketEventType.Unmerged, reporter, now, reason, EventFacts.Of(("count", Rejections)));
    }

    public Outcome<Done> Reopen(Actor reporter, TextRef reason, DateTimeOffset now)
    {
        if (IsInquiry) return Inquiries.InquiryRefusals.ObjectInstead;
        if (!Can(TicketAct.Reopen)) return TicketRefusals.Illegal(State, TicketAct.Reopen);
        if (ClosedAt + ReopenWindow < now) return TicketRefusals.ReopenTooLate;
        (ClosedAt, ClosingKind, ClosingReason, ClosingPhraseId) = (null, null, null, null);
        CountRejection();
        return Move(TicketAct.Reopen, TicketEventType.Reopened, reporter, now, reason, EventFacts.Of(("count", Rejections)));
    }

    /// <summary>An officer closes with a reason from the list; after the second rejection only the Admin Instansi rules.</summary>
    /// <param name="phraseId">How this government words the reason; null for the words of the house.</param>
    public Outcome<Done> CloseByOfficer(Actor actor, ClosingReason reason, TextRef? note, DateTimeOffset now, int? phraseId = null)
    {
        if (!HeldBy(actor) && !actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if ((State == TicketState.Reopened || Rejections >= RulingFrom) && !actor.Is(Role.InstanceAdmin)) return TicketRefusals.NeedsRuling;
        if (Bar(TicketAct.CloseByOfficer) is { } bar) return bar;
        (ClosingReason, ClosingPhraseId) = (reason, phraseId);
        return Close(Tickets.ClosingKind.ByOfficer, TicketAct.CloseByOfficer, TicketEventType.ClosedByOfficer, actor, now, note, EventFacts.Of(("phrase", phraseId), ("reason", reason)));
    }

    private void CountRejection()
    {
        Rejections++;
        MessagesUnread++;
        AwaitsRuling = Rejections >= RulingFrom;
    }

    private Outcome<Done> Close(ClosingKind kind, TicketAct act, TicketEventType type, Actor actor, DateTimeOffset now, TextRef? note = null, string? facts = null)
    {
        if (!Can(act)) return TicketRefusals.Illegal(State, act);
        (ClosingKind, ClosedAt, SilenceDueAt, HasDraftWaiting) = (kind, now, null, false);
        return Move(act, type, actor, now, note, facts);
    }
}
