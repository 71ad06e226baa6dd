using Portal.Domain.Tickets;

namespace Portal.Domain.Notices;

/// <summary>One event as news for one subscription; the pair is unique, so nobody hears a thing twice. The words are made when it is sent.</summary>
public sealed class Notice
{
    public Guid Id { get; init; }
    public required Guid SubscriptionId { get; init; }

    /// <summary>Of the event in the log.</summary>
    public required long Position { get; init; }
    public required TicketEventType Type { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>After the digest's window and the quiet hours.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The message it left in; null while it waits.</summary>
    public Guid? MessageId { get; set; }
}
