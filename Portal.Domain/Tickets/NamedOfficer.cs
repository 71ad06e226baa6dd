namespace Portal.Domain.Tickets;

/// <summary>An officer named on a confidential ticket: nobody else of the OPD finds it.</summary>
public sealed class NamedOfficer
{
    public int Id { get; private set; }
    public long TicketId { get; private set; }
    public Guid AccountId { get; init; }
    public DateTimeOffset NamedAt { get; init; }
}
