namespace Portal.Domain.Reports;

/// <summary>A report a citizen keeps in their account, by their own wish. Reports without an identity are never kept so.</summary>
public sealed class KeptReport
{
    public Guid AccountId { get; init; }
    public long TicketId { get; init; }
    public DateTimeOffset KeptAt { get; init; }
}
