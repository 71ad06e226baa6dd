namespace Portal.Domain.Referrals;

/// <summary>Penerusan: the Admin Instansi routes a ticket to an OPD, or to a body outside with a numbered letter. The last open lead referral holds the ticket.</summary>
public sealed class Referral
{
    public int Id { get; private set; }
    public long TicketId { get; private set; }
    public int AgencyId { get; init; }
    public bool IsLead { get; init; } = true;
    public bool IsOutside { get; init; }
    public string? LetterNumber { get; init; }
    public DateTimeOffset ReferredAt { get; init; }
    public Guid? ReferredBy { get; init; }
    public DateTimeOffset? TakenAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Whom the OPD named when it sent the ticket back.</summary>
    public int? SuggestedAgencyId { get; set; }
}

/// <summary>Tembusan: reads, has no clock, cannot answer.</summary>
public sealed class Copy
{
    public int Id { get; private set; }
    public long TicketId { get; private set; }
    public int AgencyId { get; init; }
    public DateTimeOffset CopiedAt { get; init; }
}
