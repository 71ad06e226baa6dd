using System.Globalization;
using Portal.Domain.Agencies;
using Portal.Domain.Referrals;

namespace Portal.Domain.Tickets;

/// <summary>OPDs beside the lead. They read the ticket and hand in one part each; the single answer stays the lead's.</summary>
public sealed partial class Ticket
{
    private readonly List<Contribution> contributions = [];

    public IReadOnlyList<Contribution> Contributions => contributions;

    /// <summary>Asked by the lead, or by the Admin Instansi.</summary>
    public Outcome<Done> AskContributor(Actor actor, Agency helper, TextRef instruction, DateOnly dueOn, DateTimeOffset now)
    {
        if (!HeldBy(actor) && !actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if (AgencyId is null || !State.IsOpen()) return ReferralRefusals.NeedsLead;
        if (IsConfidential) return ReferralRefusals.IsSecret;
        if (helper.Tier != AgencyTier.Own) return TicketRefusals.NotOwnAgency;
        if (helper.Id == AgencyId) return ReferralRefusals.IsLead;
        if (contributions.Exists(one => one.AgencyId == helper.Id && one.IsOwed)) return ReferralRefusals.AlreadyAsked;
        contributions.Add(new Contribution { AgencyId = helper.Id, InstructionId = instruction.Id, DueOn = dueOn, AskedAt = now, AskedBy = actor.AccountId });
        Append(TicketEventType.ContributorAsked, actor, now, instruction, EventFacts.Of(("agency", helper.Code), ("due", dueOn.ToString("O", CultureInfo.InvariantCulture))));
        return Done.It;
    }

    /// <summary>The part goes to the lead; the citizen never reads it.</summary>
    public Outcome<Done> HandInPart(Actor actor, string agencyCode, TextRef part, DateTimeOffset now)
    {
        if (contributions.FindLast(one => one.AgencyId == actor.AgencyId && one.IsOwed) is not { } owed) return ReferralRefusals.NothingAsked;
        if (!State.IsOpen()) return ReferralRefusals.NeedsLead;
        owed.HandIn(part, actor, now);
        Append(TicketEventType.ContributionHandedIn, actor, now, part, EventFacts.Of(("agency", agencyCode)));
        return Done.It;
    }

    public Outcome<Done> ReleaseContributor(Actor actor, Agency helper, DateTimeOffset now)
    {
        if (!HeldBy(actor) && !actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if (contributions.FindLast(one => one.AgencyId == helper.Id && one.IsOwed) is not { } owed) return ReferralRefusals.NothingAsked;
        owed.EndedAt = now;
        Append(TicketEventType.ContributorReleased, actor, now, facts: EventFacts.Of(("agency", helper.Code)));
        return Done.It;
    }
}
