namespace Portal.Domain.Reports;

/// <summary>
/// "Saya juga": one person or device stands behind a published report. News to supporters hooks in here: an address is sealed, and nothing but
/// one bare confirmation link may go to it before <see cref="EmailVerifiedAt"/>; the row goes when the person takes the support back or is erased.
/// </summary>
public sealed class Support
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public long TicketId { get; init; }

    /// <summary>Keyed hash of the device's secret and this ticket together: two rows of one device cannot be told to be so.</summary>
    public required string SupporterHash { get; init; }

    public DateTimeOffset SupportedAt { get; init; }
    public byte[]? EmailSealed { get; set; }
    public string? EmailTokenHash { get; set; }
    public DateTimeOffset? EmailVerifiedAt { get; set; }
}
