namespace Portal.Domain.Tickets;

public enum TextKind { ReporterMessage, OfficerMessage, Question, InternalNote, ReturnReason, RejectionReason, ReopenReason, ReviewNote, ClosingNote, LetterNote, IdentityReason, LiftReason, Ruling, ErasureReason, ProofRefusal, Instruction, Contribution, Disposition, OutsideAnswer, InspectionNote, ExtensionReason, Objection, ObjectionAnswer, CoverReason }

/// <summary>A text somebody wrote on a ticket: encrypted at rest, erasable, pointed to by an event.</summary>
public sealed class TicketText
{
    public Guid Id { get; init; }
    public long TicketId { get; set; }
    public Ticket Ticket { get; set; } = null!;
    public TextKind Kind { get; init; }
    public byte[] BodySealed { get; set; } = [];
    public string Fingerprint { get; init; } = "";
    public Guid? AuthorId { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>What the reporter may read: the two-way talk and the officers' questions. Never notes or drafts. A ruling stands apart from the talk.</summary>
    public static readonly IReadOnlyList<TextKind> Talk = [TextKind.ReporterMessage, TextKind.OfficerMessage, TextKind.Question, TextKind.RejectionReason, TextKind.ReopenReason, TextKind.ProofRefusal];
}
