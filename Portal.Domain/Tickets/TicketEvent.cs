using Portal.Domain.Reports;

namespace Portal.Domain.Tickets;

public enum TicketEventType
{
    Filed, Imported, Accepted, Reclassified, Masked, Published, Unpublished, ReporterAsked, ReporterWrote, OfficerWrote, NoteAdded,
    Referred, Copied, Named, Taken, Assigned, Returned, AnswerDrafted, AnswerSubmitted, AnswerSentBack, AnswerApproved, Scheduled,
    Confirmed, Rejected, Reopened, ClosedBySilence, ClosedByOfficer, ForwardedOutside, Merged, Unmerged, Archived, Withdrawn,
    DeadlinePassed, IdentityOpened,
    Supported, PublicationProposed, LiftAsked, LiftGranted, LiftDeclined, PhotosReleased,
    Ruled, Rated, IdentityErased, WordsErased, Undone,
    Escalated, DueMoved, ProofRefused,
    ContributorAsked, ContributionHandedIn, ContributorReleased, DispositionGiven, DispositionReturned,
    SentByLetter, OutsideAnswered, OutsideNews, OutsideSentBack, OutsideRelayed, LinkOpened, LinkRevoked, IncidentNews, Split,
    InspectionMoved, InspectionConcluded, InquiryExtended, Objected, ObjectionAnswered, PhotosErased, PhotoCovered,
}

/// <summary>
/// One line of the event log. It carries ids, codes, numbers and hashes, never personal text: text lives in erasable rows beside it,
/// so the hash chain survives an erasure. The columns after <see cref="Facts"/> are the ticket as it stood after the event.
/// </summary>
public sealed class TicketEvent
{
    private static long unsaved;

    /// <summary>Global place in the log, in commit order; given by the store when the transaction commits. Until then a number below zero that no other new event has:
    /// one change may append several events, and a store tells them apart by this key.</summary>
    public long Position { get; set; } = Interlocked.Decrement(ref unsaved);

    public long TicketId { get; set; }

    public Ticket Ticket { get; set; } = null!;

    /// <summary>1, 2, 3 … within the ticket.</summary>
    public int Sequence { get; init; }

    public TicketEventType Type { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The officer who did it; null for the reporter and for the system.</summary>
    public Guid? ActorId { get; init; }

    public EventSource Source { get; init; }

    /// <summary>The erasable text beside this event, and its keyed fingerprint.</summary>
    public Guid? TextId { get; init; }

    public string? TextFingerprint { get; init; }

    /// <summary>Codes and numbers as JSON with sorted keys; see <see cref="EventFacts"/>.</summary>
    public string Facts { get; init; } = "{}";

    public TicketState State { get; init; }

    public ClosingKind? ClosingKind { get; init; }

    public int? AgencyId { get; init; }

    public int? CategoryId { get; init; }

    public ReportKind Kind { get; init; }

    public string? KecamatanCode { get; init; }

    public bool Late { get; init; }

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";
}

public enum EventSource { Reporter, Officer, System }
