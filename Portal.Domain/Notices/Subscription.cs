namespace Portal.Domain.Notices;

/// <summary>How news reaches a person.</summary>
public enum NoticeChannel { Email, Push, Phone }

/// <summary>
/// A person's wish to hear of one ticket through one channel. The address is sealed; nothing but the question whether it is theirs
/// goes there before it is verified.
/// </summary>
public sealed class Subscription
{
    public const int MostCodeTries = 5;
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(15), PendingLife = TimeSpan.FromDays(7);

    public Guid Id { get; init; } = Guid.NewGuid();
    public required long TicketId { get; init; }
    public required NoticeChannel Channel { get; init; }

    /// <summary>A mail address, a phone number, or a browser's push address with its keys.</summary>
    public required byte[] AddressSealed { get; set; }

    /// <summary>Keyed hash, so that the same address is not taken twice for one ticket.</summary>
    public required string AddressHash { get; init; }

    /// <summary>"Saya juga": hears what the public may know, never the talk.</summary>
    public bool IsSupporter { get; init; }

    /// <summary>When and how often we last asked whether the address is theirs: a stranger's mailbox must not be flooded.</summary>
    public DateTimeOffset AskedAt { get; private set; }
    public int Asks { get; private set; }
    public string? TokenHash { get; private set; }
    public string? CodeHash { get; private set; }
    public int CodeTries { get; private set; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>What happened up to here is not news.</summary>
    public long FromPosition { get; private set; }

    /// <summary>Hours of the day in which this person is left alone; null: the government's default.</summary>
    public int? QuietFrom { get; set; }
    public int? QuietUntil { get; set; }

    /// <summary>A new question replaces the one before; older links and codes die.</summary>
    public void Ask(DateTimeOffset now, string? tokenHash = null, string? codeHash = null) =>
        (AskedAt, Asks, TokenHash, CodeHash, CodeTries) = (now, Asks + 1, tokenHash, codeHash, 0);

    public void Verify(DateTimeOffset now, long position) =>
        (VerifiedAt, FromPosition, TokenHash, CodeHash) = (now, position, null, null);
}
