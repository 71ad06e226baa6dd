using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Referrals;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Triage;

/// <summary>Everything the Admin Instansi chooses from while triaging one ticket, with what the rules suggest. It changes nothing.</summary>
public sealed record TriageSheet
{
    public required IReadOnlyList<Category> Categories { get; init; }
    public required IReadOnlyList<CategoryFit> Fitting { get; init; }

    /// <summary>What the reporter picked, by slug; a hint.</summary>
    public string? CategoryWish { get; init; }

    public required IReadOnlyList<Agency> Own { get; init; }
    public required IReadOnlyList<Agency> Outside { get; init; }
    /// <summary>Ruas the words speak of, and so whose road it is; empty where none is known.</summary>
    public IReadOnlyList<RoadMatch> Roads { get; init; } = [];

    public required IReadOnlyList<RouteSuggestion> OwnSuggestions { get; init; }
    public required IReadOnlyList<RouteSuggestion> OutsideSuggestions { get; init; }

    /// <summary>OPDs with an active Pejabat Penghubung today.</summary>
    public required IReadOnlySet<int> WithLiaison { get; init; }

    /// <summary>The kecamatan office of the place; empty for a confidential ticket.</summary>
    public required IReadOnlyList<int> DefaultCopies { get; init; }

    /// <summary>The resolve date each class would give this ticket, its start and pauses kept.</summary>
    public required IReadOnlyDictionary<ClockClass, DueDate> DueByClass { get; init; }

    /// <summary>First follow-up if it were referred now.</summary>
    public required DueDate FollowUpIfReferred { get; init; }

    /// <summary>The saved words for the public, else the report's own, masked.</summary>
    public required string PublicTitle { get; init; }
    public required string PublicText { get; init; }
    public required IReadOnlyList<EvidencePhoto> Evidence { get; init; }
    public required bool HasIdentity { get; init; }

    /// <summary>Kinds of personal data the detector found in the report: then two keys publish it.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
    public Proposal? Proposal { get; init; }
    public LiftRequest? Lift { get; init; }

    /// <summary>Whom the OPD named when it sent the ticket back.</summary>
    public string? NamedByOpd { get; init; }
    public string? MergedInto { get; init; }
    public required TimeZoneInfo Zone { get; init; }
}

/// <param name="IsReleased">For the public.</param>
/// <param name="CoversId">The photo of which parts are covered here.</param>
public sealed record EvidencePhoto(Guid Id, bool IsReleased, Guid? CoversId = null)
{
    public bool IsCovered => CoversId is not null;
}

/// <summary>What one officer proposed to publish.</summary>
/// <param name="IsOwn">By who looks: the second key is somebody else's.</param>
public sealed record Proposal(string By, bool IsOwn, IReadOnlyList<Guid> Photos);

/// <summary>What one officer asked to lift, and why.</summary>
public sealed record LiftRequest(string By, bool IsOwn, Visibility What, LiftReason Reason, string Note);

/// <summary>The choices for one ticket on the Admin Instansi's desk.</summary>
public sealed record OpenTriage(string Number) : IOperation<TriageSheet>
{
    public static Permission Needs => Permission.TriageTickets;
}
