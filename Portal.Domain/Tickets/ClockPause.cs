namespace Portal.Domain.Tickets;

/// <summary>The clock stood still while the reporter was asked. <see cref="EndedAt"/> is null while it still does.</summary>
public sealed class ClockPause
{
    public int Id { get; private set; }
    public long TicketId { get; private set; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
}
