namespace Portal.Domain.Tickets;

public enum ProofVerdict { Accepted, Refused }

/// <summary>One approved answer drawn for a second look (uji petik), or sent there because its photo was taken elsewhere.</summary>
public sealed class ProofReview
{
    public int Id { get; private set; }
    public long TicketId { get; init; }
    public Guid AnswerId { get; init; }

    /// <summary>The OPD that answered: a refusal counts against it, wherever the ticket goes later.</summary>
    public int? AgencyId { get; init; }

    /// <summary>Not by chance: a photo of this answer was taken far from the place.</summary>
    public bool IsFlagged { get; init; }
    public DateTimeOffset DrawnAt { get; init; }
    public ProofVerdict? Verdict { get; private set; }
    public Guid? ReviewedBy { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }

    public void Judge(ProofVerdict verdict, Guid? by, DateTimeOffset now) => (Verdict, ReviewedBy, ReviewedAt) = (verdict, by, now);
}
