namespace Portal.Domain.Reports;

public enum DataRequestKind { Copy, Erasure }

/// <summary>
/// A line of the ledger UU 27/2022 (PDP) asks for: what somebody asked about their own data, by when it had to be answered, and what became of it.
/// It names a ticket or a keyed hash of an account that is gone, never a person.
/// </summary>
public sealed class DataRequest
{
    /// <summary>3 × 24 hours from the asking (UU 27/2022, Pasal 30–34 and 38–40).</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromHours(72);

    public int Id { get; private set; }
    public DataRequestKind Kind { get; init; }
    public long? TicketId { get; init; }

    /// <summary>Keyed hash of the account that asked; null where a code did.</summary>
    public string? AccountHash { get; init; }
    public DateTimeOffset AskedAt { get; init; }
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Identity, contact and account were erased, or the copy was given.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Words and photos are gone as well. Until then they wait for the report to end.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    public static DataRequest For(DataRequestKind kind, long? ticketId, string? accountHash, DateTimeOffset now) =>
        new() { Kind = kind, TicketId = ticketId, AccountHash = accountHash, AskedAt = now, DueAt = now + Answer };
}
