namespace Portal.Domain.Inspections;

/// <summary>One step of an inspection with its paper. Number and note are the Inspektorat's own: sealed, and never part of an event.</summary>
public sealed class InspectionStep
{
    public int Id { get; private set; }
    public long TicketId { get; init; }
    public InspectionStage Stage { get; init; }

    /// <summary>Only with the LHP.</summary>
    public ConductVerdict? Verdict { get; init; }

    /// <summary>The day on the paper.</summary>
    public DateOnly On { get; init; }
    public byte[]? NumberSealed { get; init; }
    public Guid? NoteId { get; init; }

    /// <summary>Its scan, an attachment of the ticket.</summary>
    public Guid? PaperId { get; init; }
    public Guid? By { get; init; }
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Steps that stand on a paper with a number.</summary>
    public static bool NeedsNumber(InspectionStage stage) => stage switch
    {
        InspectionStage.Assignment or InspectionStage.Findings or InspectionStage.Recommendation => true,
        InspectionStage.Review or InspectionStage.Examination or InspectionStage.FollowUp => false,
    };
}
