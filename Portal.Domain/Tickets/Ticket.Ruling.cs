using Portal.Domain.Agencies;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>What the Admin Instansi decides between a reporter who has rejected twice and a desk that says it is done.</summary>
public enum RulingDecision { BackToWork, Close }

/// <summary>After the second rejection: one ruling, with words for the citizen.</summary>
public sealed partial class Ticket
{
    /// <summary>"Dikerjakan lagi", by the same desk or by another one; the old clock runs on.</summary>
    /// <param name="words">What has to be done; the reporter reads it as well.</param>
    /// <param name="named">For a confidential ticket at a new desk: the officers who may find it.</param>
    public Outcome<Done> RuleBackToWork(Actor actor, Agency desk, IReadOnlyList<Guid> named, TextRef words, Deadlines deadlines, DateTimeOffset now)
    {
        if (!MayRule(actor)) return TicketRefusals.ReadOnly;
        if (!AwaitsRuling) return TicketRefusals.NothingToRule;
        if (desk.Tier != AgencyTier.Own) return TicketRefusals.NotOwnAgency;
        var isSame = AgencyId == desk.Id;
        var act = isSame ? TicketAct.Take : TicketAct.Refer;
        if (!Can(act)) return TicketRefusals.Illegal(State, act);
        AwaitsRuling = false;
        if (!isSame) SendTo(actor, desk, deadlines, now);
        var ruled = Move(act, TicketEventType.Ruled, actor, now, words, EventFacts.Of(("agency", desk.Code), ("decision", RulingDecision.BackToWork), ("rejections", Rejections)));
        if (!isSame && IsConfidential) Name(actor, named, now);
        return ruled;
    }

    /// <summary>Closed against the reporter's word, with a reason. Counted as closed by an officer; the Ombudsman stays open to the reporter.</summary>
    public Outcome<Done> RuleClosed(Actor actor, TextRef words, DateTimeOffset now)
    {
        if (!MayRule(actor)) return TicketRefusals.ReadOnly;
        if (!AwaitsRuling) return TicketRefusals.NothingToRule;
        if (!Can(TicketAct.CloseByOfficer)) return TicketRefusals.Illegal(State, TicketAct.CloseByOfficer);
        (AwaitsRuling, ClosingReason) = (false, Tickets.ClosingReason.RulingAfterRejections);
        return Close(Tickets.ClosingKind.ByOfficer, TicketAct.CloseByOfficer, TicketEventType.Ruled, actor, now, words, EventFacts.Of(("decision", RulingDecision.Close), ("rejections", Rejections)));
    }

    // The Admin Instansi does not find a report about staff; there another officer of the Inspektorat rules than the one who concluded.
    private bool MayRule(Actor actor) => IsConduct ? actor.Is(Role.Inspector) && HeldBy(actor) : actor.Is(Role.InstanceAdmin);
}
