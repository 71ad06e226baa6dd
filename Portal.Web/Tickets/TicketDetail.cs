using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>One ticket as an officer sees it: everything the page needs, opened from its seals, without the reporter's identity.</summary>
public sealed record TicketDetail
{
    public required long Id { get; init; }
    public required string Number { get; init; }

    /// <summary>Give it back with every change: a newer ticket refuses it.</summary>
    public required int Version { get; init; }
    public required TicketState State { get; init; }
    public required ReportKind Kind { get; init; }
    public required ClockClass ClockClass { get; init; }
    public required Channel Channel { get; init; }
    public required Visibility Visibility { get; init; }
    public required string Title { get; init; }
    public required string Body { get; init; }
    public string? Landmark { get; init; }

    /// <summary>"Dusun Krajan, RT 03 RW 02".</summary>
    public string Neighbourhood { get; init; } = "";

    /// <summary>What the category asked and the reporter said.</summary>
    public IReadOnlyList<ExtraAnswer> Extra { get; init; } = [];
    public int SupportCount { get; init; }

    /// <summary>Split off another report.</summary>
    public bool IsPart { get; init; }

    /// <summary>Past everybody but the Inspektorat.</summary>
    public bool IsConduct { get; init; }

    /// <summary>The photos of a sealed reporter are this actor's to look at and to release.</summary>
    public bool OpensSealedPhotos { get; init; }
    /// <summary>In what role somebody filed it for a resident.</summary>
    public string? Helper { get; init; }
    public string? FormerNumber { get; init; }
    public Category? Category { get; init; }
    public string? PlaceName { get; init; }
    public string? KecamatanCode { get; init; }
    public string? DesaCode { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public int? AgencyId { get; init; }
    public string? AgencyName { get; init; }
    public Guid? AssigneeId { get; init; }
    public string? AssigneeName { get; init; }
    public string? UnitName { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public DateTimeOffset? CurrentDueAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public Publication? Publication { get; init; }
    public int Returns { get; init; }
    public int Rejections { get; init; }
    public bool HasDraftWaiting { get; init; }
    public int MessagesUnread { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public ClosingKind? ClosingKind { get; init; }
    public ClosingReason? ClosingReason { get; init; }

    /// <summary>The closing reason as this government words it; null for the words of the house.</summary>
    public string? ClosingWords { get; init; }
    public ArchiveReason? ArchiveReason { get; init; }
    public string? PackageNumber { get; init; }
    public DateOnly? PromisedOn { get; init; }

    /// <summary>The laporan induk, where this actor finds it.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Newest first: who holds it, who held it, who reads along.</summary>
    public IReadOnlyList<Holder> Holders { get; init; } = [];

    /// <summary>Who looks.</summary>
    public Guid? ReaderId { get; init; }
    public string ReaderName { get; init; } = "";

    /// <summary>This actor's desk holds the ticket, so its work panels are shown.</summary>
    public required bool IsMine { get; init; }

    /// <summary>Notes and drafts are open to this actor, and they may write.</summary>
    public bool MayWrite { get; init; }
    public bool MayApprove { get; init; }
    public bool MayDirect { get; init; }
    public bool MayClose { get; init; }

    /// <summary>This actor triages for the whole government.</summary>
    public required bool MayTriage { get; init; }

    /// <summary>Rejected twice: nobody works on it before the Admin Instansi has ruled.</summary>
    public bool AwaitsRuling { get; init; }

    /// <summary>A request for public information under UU 14/2008.</summary>
    public bool IsInquiry { get; init; }

    /// <summary>The reporter objected, and the PPID's superior has not answered: the desk rests.</summary>
    public bool AwaitsObjection { get; init; }

    /// <summary>An officer wrote it down for the citizen.</summary>
    public bool IsTakenIn { get; init; }

    /// <summary>How the reporter found the handling; null where they did not say.</summary>
    public TicketRating? Rating { get; init; }

    public bool Allows(TicketAct act) => TicketFlow.Allows(State, act) && !((AwaitsRuling || AwaitsObjection) && act.WaitsForRuling());
}

public sealed record TicketRating(int Score, string Words);

public enum HolderKind { Lead, Former, Outside, Copy }

/// <param name="Detail">Who returned it to whom, the letter's number.</param>
/// <param name="At">Referred or copied.</param>
public sealed record Holder(HolderKind Kind, string Name, string? Detail, DateTimeOffset At);
