using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Web.Follow;

/// <summary>Everything a reporter may know of their report, opened from its seals; nothing of drafts, notes or officers' names is ever in it.</summary>
public sealed record FollowView
{
    public required string Number { get; init; }
    public required TicketState State { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public string? Landmark { get; init; }
    public string Neighbourhood { get; init; } = "";
    public IReadOnlyList<ExtraAnswer> Extra { get; init; } = [];
    public int SupportCount { get; init; }
    public string? Place { get; init; }
    public string? Category { get; init; }
    public required bool IsAnonymous { get; init; }
    public required bool IsConfidential { get; init; }

    /// <summary>"Dinas yang menangani"; null while nobody holds it.</summary>
    public string? Holder { get; init; }
    public FollowPromise? Promise { get; init; }

    /// <summary>Why the report is due on its day, in sentences; empty where nothing is owed.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
    public required IReadOnlyList<JourneyStep> Journey { get; init; }
    public required IReadOnlyList<Spoken> Talk { get; init; }

    /// <summary>The question that stands open; the clock waits for its answer until <see cref="DueOn"/>.</summary>
    public Spoken? Question { get; init; }

    /// <summary>The newest approved answer.</summary>
    public FollowAnswer? Answer { get; init; }
    public required IReadOnlyList<FollowPhoto> Evidence { get; init; }
    public IReadOnlyList<FollowPhoto> Voice { get; init; } = [];
    public OutsideOwner? Outside { get; init; }

    /// <summary>The report this one was merged into, where the public may read it.</summary>
    public string? ParentNumber { get; init; }

    /// <summary>It was joined to that report, which is answered: the reporter may say that it is not solved here.</summary>
    public bool IsSharedAnswered { get; init; }
    /// <summary>Problems of this report that are handled on their own, each with its own page.</summary>
    public IReadOnlyList<FollowPart> Parts { get; init; } = [];

    /// <summary>The report this one is a part of.</summary>
    public string? WholeNumber { get; init; }
    public ClosingKind? ClosingKind { get; init; }
    public ClosingReason? ClosingReason { get; init; }

    /// <summary>The closing reason as this government words it; null for the words of the house.</summary>
    public string? ClosingWords { get; init; }
    public ArchiveReason? ArchiveReason { get; init; }
    public int Rejections { get; init; }

    /// <summary>Rejected twice or more, and the Admin Instansi has not ruled yet.</summary>
    public bool AwaitsRuling { get; init; }

    /// <summary>The newest ruling.</summary>
    public FollowRuling? Ruling { get; init; }
    public FollowRating? Rating { get; init; }

    /// <summary>A request for public information; else null.</summary>
    public FollowInquiry? Inquiry { get; init; }

    /// <summary>A report about staff at the Inspektorat; else null.</summary>
    public FollowInspection? Inspection { get; init; }

    /// <summary>What was erased at the reporter's own wish.</summary>
    public bool IsIdentityErased { get; init; }
    public bool AreWordsErased { get; init; }

    /// <summary>An identity was given, and no wish to stay unknown: only such a report may be kept in an account.</summary>
    public bool MayBeKept { get; init; }
    public bool IsPublished { get; init; }

    /// <summary>The last day of the reporter's own two deadlines: silence after an answer, withdrawal after a question.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Until when "Buka kembali" works; null where it does not.</summary>
    public DateOnly? ReopenUntil { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    public bool MayReject => IsSharedAnswered || Allows(TicketAct.Reject);

    public bool Allows(TicketAct act) => TicketFlow.Allows(State, act);
}

/// <param name="On">The local day that was promised.</param>
/// <param name="Estimated">Beyond the decreed holidays: "perkiraan".</param>
/// <param name="Standing">How it stands: "5 hari kerja lagi", "Lewat 2 hari kerja", "Dijawab 18 Nov".</param>
public sealed record FollowPromise(string Sentence, DateOnly On, bool Estimated, DueWords? Standing);

/// <summary>Something said in the talk. An officer speaks as the dinas, never as a person.</summary>
public sealed record Spoken(string Who, bool IsMine, string Text, DateTimeOffset At, IReadOnlyList<FollowPhoto> Photos, string? Note = null, bool IsErased = false);

/// <param name="From">Whose words they are, where somebody else typed them: a body outside, or a dinas that answered by letter.</param>
public sealed record FollowAnswer(string Text, bool IsPromise, string? PackageNumber, DateOnly? PromisedOn, DateTimeOffset ApprovedAt, IReadOnlyList<FollowPhoto> Proofs, string? From = null)
{
    /// <summary>Of an aspiration: whether it is in the yearly plan.</summary>
    public Planning? Plan { get; init; }
}

public sealed record FollowPhoto(Guid Id, string MediaType, DateTimeOffset StoredAt)
{
    public string Url => $"/berkas/{Id}";
    public bool IsImage => MediaType.StartsWith("image/", StringComparison.Ordinal);
}

/// <param name="Who">The office that ruled, never a person: "Admin Instansi, Bagian Organisasi".</param>
/// <param name="Desk">Who works on it now; null where the report was closed.</param>
public sealed record FollowRuling(string Who, string Words, DateTimeOffset At, bool IsClosed, string? Desk, int Rejections);

/// <param name="MayChangeUntil">Null once it stands.</param>
public sealed record FollowRating(int Score, string Words, DateOnly? MayChangeUntil);

public sealed record FollowPart(string Number, string Title, TicketState State, string Address);

public sealed record OutsideOwner(string Name, string? LetterNumber, DateOnly On);
