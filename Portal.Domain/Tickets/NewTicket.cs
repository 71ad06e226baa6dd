using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>What is known when a report arrives.</summary>
/// <param name="ReceivedAt">UTC; the clock starts here.</param>

public sealed record NewTicket(string Number, Place Place, DateTimeOffset ReceivedAt, Actor FiledBy)
{
    public string? FormerNumber { get; init; }
    public ReportKind Kind { get; init; } = ReportKind.Complaint;
    public ClockClass ClockClass { get; init; } = ClockClass.NonSupervisory;
    public Channel Channel { get; init; } = Channel.Web;
    public Visibility Visibility { get; init; }
    public int? CategoryId { get; init; }
    public int EvidenceCount { get; init; }

    /// <summary>When it was written down, where the clock began before that: a part split off later.</summary>
    public DateTimeOffset? FiledAt { get; init; }
}
