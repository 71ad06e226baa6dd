namespace Portal.Domain.Incidents;

/// <summary>Waits for the Admin Instansi, was followed, was turned down, or settled itself: its reports were joined or ended in other ways.</summary>
public enum ProposalState { Waiting, Accepted, Refused, Lapsed }

/// <summary>One report of a proposal.</summary>
public sealed class ProposalMember
{
    public long Id { get; private set; }
    public long TicketId { get; init; }
}

/// <summary>Similar reports came thick in one place: perhaps they are one problem. The Admin Instansi decides; what was decided once is not proposed again.</summary>
public sealed class IncidentProposal
{
    private readonly List<ProposalMember> members = [];

    private IncidentProposal() { }

    public long Id { get; private set; }

    /// <summary>The laporan induk the others would follow.</summary>
    public long LeadId { get; private set; }
    public string? KecamatanCode { get; private set; }

    /// <summary>What all of them have in common; null where only their words do.</summary>
    public int? CategoryId { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public ProposalState State { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }
    public IReadOnlyList<ProposalMember> Members => members;

    public static IncidentProposal Of(SurgeGroup group, DateTimeOffset now)
    {
        var first = group.Reports[0].Like;
        var proposal = new IncidentProposal { LeadId = group.LeadId, KecamatanCode = first.KecamatanCode, CategoryId = group.IsOneCategory ? first.CategoryId : null, FoundAt = now };
        proposal.Grow(group.Reports.Select(one => one.TicketId));
        return proposal;
    }

    /// <summary>More of the same came in while it waits.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Grow(IEnumerable<long> tickets)
    {
        var fresh = tickets.Except(members.Select(one => one.TicketId)).ToList();
        if (State != ProposalState.Waiting || fresh.Count == 0) return false;
        members.AddRange(fresh.Select(id => new ProposalMember { TicketId = id }));
        Version++;
        return true;
    }

    public Outcome<Done> Decide(ProposalState state, Guid? by, DateTimeOffset now)
    {
        if (State != ProposalState.Waiting) return IncidentRefusals.ProposalDecided;
        (State, DecidedBy, DecidedAt, Version) = (state, by, now, Version + 1);
        return Done.It;
    }
}
