using Portal.Domain.Catalog;

namespace Portal.Domain.Tickets;

public enum AnswerStatus { Draft, Submitted, SentBack, Approved }

/// <summary>What the OPD answers, with its proof. The reporter sees it only when <see cref="AnswerStatus.Approved"/>.</summary>
public sealed class Answer
{
    private Answer() { }

    public Guid Id { get; private init; }
    public long TicketId { get; private init; }
    public AnswerStatus Status { get; private set; }
    public byte[] BodySealed { get; private set; } = [];
    public string Fingerprint { get; private set; } = "";

    /// <summary>"Terjadwal": a promise with package and date, never counted as done.</summary>
    public bool IsPromise { get; private set; }
    public string? PackageNumber { get; private set; }
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>For an aspiration: whether it is in the yearly plan, and where.</summary>
    public PlanOutcome? PlanOutcome { get; private set; }
    public int? PlanYear { get; private set; }
    public string? PlanProgramme { get; private set; }
    public int PhotoProofs { get; private set; }
    public int DocumentProofs { get; private set; }

    /// <summary>Those among the documents that are a berita acara.</summary>
    public int HandoverProofs { get; private set; }
    public Guid? WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public Guid? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public Guid? ReviewNoteId { get; private set; }

    /// <summary>Typed by the Admin Instansi on behalf of this body, from its letter or its link; null where the desk wrote it itself.</summary>
    public int? OnBehalfOfId { get; private set; }

    /// <summary>Concurrency token of the draft, raised by every rewrite: two people who write at once both keep their words.</summary>
    public int Revision { get; private set; }

    public int ProofCount => PhotoProofs + DocumentProofs;

    public static Answer Begin(long ticketId) => new() { Id = Guid.NewGuid(), TicketId = ticketId };

    /// <summary>Going on with a submitted or refused draft takes it back into the works. What was approved stays as the reporter read it.</summary>
    public void Rewrite(Actor writer, byte[] bodySealed, string fingerprint, DateTimeOffset now)
    {
        if (Status == AnswerStatus.Approved) throw new InvalidOperationException("An approved answer is never changed; begin a new one.");
        Revision++;
        (BodySealed, Fingerprint, WrittenBy, WrittenAt, Status) = (bodySealed, fingerprint, writer.AccountId, now, AnswerStatus.Draft);
    }

    public void Promise(bool isPromise, string? packageNumber, DateOnly? promisedOn) =>
        (IsPromise, PackageNumber, PromisedOn) = (isPromise, packageNumber, isPromise ? promisedOn : null);

    public Planning? Plan => PlanOutcome is { } outcome ? new(outcome, PlanYear, PlanProgramme) : null;

    public void PlanFor(Planning? plan) => (PlanOutcome, PlanYear, PlanProgramme) =
        (plan?.Outcome, plan?.Outcome == Tickets.PlanOutcome.Planned ? plan.Year : null, plan?.Outcome == Tickets.PlanOutcome.Planned ? plan.Programme?.Trim() : null);

    public void CountProofs(int photos, int documents, int handovers = 0) => (PhotoProofs, DocumentProofs, HandoverProofs) = (photos, documents, handovers);

    /// <summary>What is still missing of this category's proof; null when complete.</summary>
    public Refusal? Lacks(ProofKind proof)
    {
        if (IsPromise) return string.IsNullOrWhiteSpace(PackageNumber) || PromisedOn is null ? TicketRefusals.PackageMissing : null;
        return proof.Parts().All(Has) ? null : TicketRefusals.ProofMissing;
    }

    /// <param name="part">One kind.</param>
    public bool Has(ProofKind part) => part switch
    {
        ProofKind.None => true,
        ProofKind.AfterPhoto => PhotoProofs > 0,
        ProofKind.Document => ProofCount > 0,
        ProofKind.HandoverRecord => HandoverProofs > 0,
        ProofKind.PackageNumber => !string.IsNullOrWhiteSpace(PackageNumber),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Ask for one kind at a time."),
    };

    /// <summary>Words of a body outside, reviewed: they stand as the answer at once.</summary>
    internal void Relay(Actor reviewer, int bodyId, DateTimeOffset now)
    {
        OnBehalfOfId = bodyId;
        Submit(now);
        Approve(reviewer.AccountId, now);
    }

    internal void WriteFor(int bodyId) => OnBehalfOfId = bodyId;

    internal void Submit(DateTimeOffset now) => (Status, SubmittedAt) = (AnswerStatus.Submitted, now);

    internal void SendBack(TextRef note) => (Status, ReviewNoteId) = (AnswerStatus.SentBack, note.Id);

    internal void Approve(Guid? by, DateTimeOffset now) => (Status, ApprovedBy, ApprovedAt) = (AnswerStatus.Approved, by, now);
}
