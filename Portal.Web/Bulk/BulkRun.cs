using Portal.Domain.Tickets;

namespace Portal.Web.Bulk;

/// <summary>What one press did to many tickets, kept so that it can be taken back for a few seconds.</summary>
public sealed class BulkRun
{
    public Guid Id { get; init; }

    /// <summary>The press it belongs to: many tickets are changed a hundred at a time, each hundred with its own row.</summary>
    public Guid RunId { get; init; }
    public Guid ActorId { get; init; }
    public DateTimeOffset DoneAt { get; init; }
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Ids and codes only.</summary>
    public IReadOnlyList<BulkTrace> Traces { get; init; } = [];
}

/// <param name="Version">Right after the change; whatever came later stands in the way of taking it back.</param>
/// <param name="IsChanged">False where only a message waits: then there is nothing of the ticket to put back.</param>
public sealed record BulkTrace(string Number, int Version, TicketBefore Before, bool IsChanged);

/// <summary>A message to a reporter that waits until it can no longer be taken back. It becomes a line of the ticket only then.</summary>
public sealed class HeldReply
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public Guid RunId { get; init; }
    public long TicketId { get; init; }
    public required string Number { get; init; }
    public Guid AuthorId { get; init; }

    /// <summary>A message, or a question that stops the clock.</summary>
    public TextKind Kind { get; init; }
    public required byte[] BodySealed { get; init; }
    public DateTimeOffset DueAt { get; init; }

    /// <summary>The ticket had changed hands or state meanwhile: nothing was sent, and its author reads why.</summary>
    public string? RefusedBecause { get; set; }
}
