namespace Portal.Domain.Reports;

/// <summary>
/// "Saya juga": one person or device stands behind a published report. No address stands here: who wants news leaves one as a
/// <see cref="Notices.Subscription"/> with <see cref="Notices.Subscription.IsSupporter"/>, so that counting and writing to people stay apart.
/// </summary>
public sealed class Support
{
    public Guid Id { get; init; } = Guid.NewGuid();
    public long TicketId { get; init; }

    /// <summary>Keyed hash of the device's secret and this ticket together: two rows of one device cannot be told to be so.</summary>
    public required string SupporterHash { get; init; }

    public DateTimeOffset SupportedAt { get; init; }
}
