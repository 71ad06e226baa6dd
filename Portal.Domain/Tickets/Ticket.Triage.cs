using Portal.Domain.Agencies;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>What the Admin Instansi does at the desk for the whole government.</summary>
public sealed partial class Ticket
{
    public Outcome<Done> Accept(Actor actor, int categoryId, ReportKind kind, ClockClass clockClass, Deadlines deadlines, DateTimeOffset now)
    {
        if (!Can(TicketAct.Accept)) return TicketRefusals.Illegal(State, TicketAct.Accept);
        (CategoryId, Kind, ClockClass) = (categoryId, kind, clockClass);
        Mark(deadlines);
        SetResolveDue(deadlines, now);
        return Move(TicketAct.Accept, TicketEventType.Accepted, actor, now, facts: EventFacts.Of(("category", categoryId), ("class", clockClass), ("crisis", CrisisId), ("kind", kind)));
    }

    /// <summary>Category, kind or class was wrong: the clock keeps its start.</summary>
    public Outcome<Done> Reclassify(Actor actor, int categoryId, ReportKind kind, ClockClass clockClass, Deadlines deadlines, DateTimeOffset now)
    {
        if (!State.IsOpen()) return TicketRefusals.Illegal(State, TicketAct.Accept);
        if (ObjectedAt is not null && (kind != Kind || clockClass != ClockClass)) return Inquiries.InquiryRefusals.KeepsClass;
        (CategoryId, Kind, ClockClass) = (categoryId, kind, clockClass);
        Mark(deadlines);
        SetResolveDue(deadlines, now);
        Append(TicketEventType.Reclassified, actor, now, facts: EventFacts.Of(("category", categoryId), ("class", clockClass), ("crisis", CrisisId), ("kind", kind)));
        return Done.It;
    }

    /// <param name="copies">OPDs that read along; the lead is left out if it is among them.</param>
    /// <param name="named">For a confidential ticket: the officers of the lead who may find it.</param>
    public Outcome<Done> Refer(Actor actor, Agency lead, IReadOnlyList<Agency> copies, IReadOnlyList<Guid> named, Deadlines deadlines, DateTimeOffset now)
    {
        if (Bar(TicketAct.Refer) is { } bar) return bar;
        if (lead.Tier != AgencyTier.Own) return TicketRefusals.NotOwnAgency;
        if (CategoryId is null) return TicketRefusals.NeedsCategory;
        SendTo(actor, lead, deadlines, now);
        var moved = Move(TicketAct.Refer, TicketEventType.Referred, actor, now, facts: EventFacts.Of(("agency", lead.Code), ("visibility", IsConduct ? (int)Visibility : null)));
        if (IsConfidential) Name(actor, named, now);
        foreach (var copy in copies.Where(copy => copy.Id != lead.Id)) CopyTo(actor, copy, now);
        return moved;
    }

    private void SendTo(Actor actor, Agency lead, Deadlines deadlines, DateTimeOffset now)
    {
        LeaveDesk(now);
        foreach (var part in contributions.Where(part => part.AgencyId == lead.Id && part.IsOwed)) part.EndedAt = now;
        referrals.Add(new Referral { AgencyId = lead.Id, ReferredAt = now, ReferredBy = actor.AccountId });
        AgencyId = lead.Id;
        // The clock survives referral: a return and a second referral do not start it again.
        FollowUpDueAt ??= RulesIn(deadlines).FollowUp(now).At;
        named.Clear();
    }

    public void CopyTo(Actor actor, Agency agency, DateTimeOffset now)
    {
        if (copies.Exists(copy => copy.AgencyId == agency.Id)) return;
        copies.Add(new Copy { AgencyId = agency.Id, CopiedAt = now });
        Append(TicketEventType.Copied, actor, now, facts: EventFacts.Of(("agency", agency.Code)));
    }

    public Outcome<Done> ForwardOutside(Actor actor, Agency owner, string letterNumber, DateTimeOffset now)
    {
        if (!Can(TicketAct.ForwardOutside)) return TicketRefusals.Illegal(State, TicketAct.ForwardOutside);
        if (AwaitsRuling) return TicketRefusals.NeedsRuling;
        if (AwaitsObjection) return Inquiries.InquiryRefusals.ObjectionWaits;
        if (owner.Tier == AgencyTier.Own) return TicketRefusals.NotOutside;
        LeaveDesk(now);
        referrals.Add(new Referral { AgencyId = owner.Id, IsOutside = true, LetterNumber = letterNumber, ReferredAt = now, ReferredBy = actor.AccountId });
        return Move(TicketAct.ForwardOutside, TicketEventType.ForwardedOutside, actor, now, facts: EventFacts.Of(("agency", owner.Code), ("letter", letterNumber)));
    }

    public Outcome<Done> MergeInto(Actor actor, Ticket parent, DateTimeOffset now)
    {
        if (parent.Number == Number) return TicketRefusals.SameTicket;
        if (parent.State is TicketState.Duplicate or TicketState.Archived || (parent.IsConfidential && !IsConfidential)) return TicketRefusals.MergeTarget;
        if (!Can(TicketAct.Merge)) return TicketRefusals.Illegal(State, TicketAct.Merge);
        // One job, one desk: the induk's.
        LeaveDesk(now);
        MergedIntoId = parent.Id;
        return Move(TicketAct.Merge, TicketEventType.Merged, actor, now, facts: EventFacts.Of(("into", parent.Number)));
    }

    public Outcome<Done> Unmerge(Actor actor, DateTimeOffset now)
    {
        if (!Can(TicketAct.Unmerge)) return TicketRefusals.Illegal(State, TicketAct.Unmerge);
        MergedIntoId = null;
        return Move(TicketAct.Unmerge, TicketEventType.Unmerged, actor, now);
    }

    public Outcome<Done> Archive(Actor actor, ArchiveReason reason, TextRef? note, DateTimeOffset now)
    {
        if (!Can(TicketAct.Archive)) return TicketRefusals.Illegal(State, TicketAct.Archive);
        ArchiveReason = reason;
        return Move(TicketAct.Archive, TicketEventType.Archived, actor, now, note, EventFacts.Of(("reason", reason)));
    }

    /// <summary>Masked words were written for the public; the report itself is never edited. Other words are another proposal.</summary>
    public Outcome<Done> Mask(Actor actor, string fingerprint, DateTimeOffset now)
    {
        ProposedBy = null;
        Append(TicketEventType.Masked, actor, now, facts: EventFacts.Of(("text", fingerprint)));
        return Done.It;
    }

    /// <summary>A reporter's identity was opened with a reason; the opening itself is the record.</summary>
    public Outcome<Done> RecordIdentityOpened(Actor actor, TextRef reason, DateTimeOffset now)
    {
        Append(TicketEventType.IdentityOpened, actor, now, reason);
        return Done.It;
    }

    // Whoever held it holds it no more, and their dispositions end with it.
    private void LeaveDesk(DateTimeOffset now)
    {
        EndLead(now);
        EndDispositions(now);
        (AgencyId, UnitId, AssigneeId, HasDraftWaiting, ByLetter) = (null, null, null, false, false);
    }

    private void EndLead(DateTimeOffset now)
    {
        foreach (var open in referrals.Where(referral => referral.EndedAt is null)) open.EndedAt = now;
    }

    /// <summary>Who holds the office of Pejabat Penghubung now is let in like those who held it at the referral: a secret report must not be left with nobody.</summary>
    public Outcome<Done> NameSuccessors(Actor actor, IEnumerable<Guid> liaisons, DateTimeOffset now)
    {
        if (!actor.IsSystem || !IsConfidential || IsConduct || AgencyId is null || !State.IsOpen()) return TicketRefusals.ReadOnly;
        Name(actor, liaisons, now);
        return Done.It;
    }

    // Who was let in is part of the audit chain.
    private void Name(Actor actor, IEnumerable<Guid> officers, DateTimeOffset now)
    {
        foreach (var officer in officers.Where(officer => !named.Exists(one => one.AccountId == officer)).ToList())
        {
            named.Add(new NamedOfficer { AccountId = officer, NamedAt = now });
            Append(TicketEventType.Named, actor, now, facts: EventFacts.Of(("officer", officer)));
        }
    }
}
