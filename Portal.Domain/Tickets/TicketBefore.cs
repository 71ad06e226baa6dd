using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>A ticket as it stood before a change that may be taken back for a few seconds. Codes and ids only.</summary>
public sealed record TicketBefore
{
    public required TicketState State { get; init; }
    public required int Sequence { get; init; }
    public int? AgencyId { get; init; }
    public bool ByLetter { get; init; }
    public Guid? AssigneeId { get; init; }
    public int? UnitId { get; init; }
    public int? CategoryId { get; init; }
    public ReportKind Kind { get; init; }
    public ClockClass ClockClass { get; init; }
    public long? MergedIntoId { get; init; }
    public ArchiveReason? ArchiveReason { get; init; }
    public ClosingKind? ClosingKind { get; init; }
    public ClosingReason? ClosingReason { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? SilenceDueAt { get; init; }
    public bool HasDraftWaiting { get; init; }
    public bool IsTaken { get; init; }
    public IReadOnlyList<Guid> Named { get; init; } = [];

    /// <summary>Ids of the referrals and dispositions that were open.</summary>
    public IReadOnlyList<int> Referrals { get; init; } = [];
    public IReadOnlyList<int> Dispositions { get; init; } = [];
}
