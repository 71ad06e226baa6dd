namespace Portal.Web.Tickets;

public enum WorkDraftKind { Reply, Note }

/// <summary>What an officer is typing on one ticket, saved every three seconds so that a lost line or a closed window costs nothing.</summary>
public sealed class WorkDraft
{
    public Guid AccountId { get; init; }
    public long TicketId { get; init; }
    public WorkDraftKind Kind { get; init; }
    public byte[] BodySealed { get; set; } = [];

    /// <summary>When the typing began: what others did since is shown before it is sent.</summary>
    public DateTimeOffset BegunAt { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}
