using Portal.Domain;
using Portal.Domain.Dispositions;
using Portal.Domain.Referrals;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>Who works beside the lead, on whose desk inside the OPD it lies, and what went outside by letter: as far as the reader may know.</summary>
public sealed record TicketWays
{
    public IReadOnlyList<PartRow> Parts { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<DispositionRow> Chain { get; init; } = [];
    public IReadOnlyList<LetterRow> Letters { get; init; } = [];

    /// <summary>OPDs that may be asked; empty for who may not ask.</summary>
    public IReadOnlyList<Choice> Helpers { get; init; } = [];
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];
    public IReadOnlyList<Choice> Units { get; init; } = [];
    public bool MayAsk { get; init; }

    /// <summary>The reader's OPD owes a part.</summary>
    public bool MayHandIn { get; init; }
    public bool MayGive { get; init; }
    public bool MayHandBack { get; init; }

    /// <summary>The Admin Instansi types for an OPD that works on paper.</summary>
    public bool ByLetter { get; init; }
    public bool MayTurnToLetter { get; init; }
    public required DateOnly Today { get; init; }
    public required TimeZoneInfo Zone { get; init; }
}

/// <param name="Instruction">Null for who may not read it: another contributor.</param>
public sealed record PartRow(int AgencyId, string Agency, bool IsOwn, string? Instruction, DateOnly DueOn, DateTimeOffset AskedAt)
{
    public string? Part { get; init; }
    public DateTimeOffset? HandedInAt { get; init; }
    public bool IsReleased { get; init; }
    public bool IsOwed => HandedInAt is null && !IsReleased;
}

public sealed record DispositionRow(DispositionWay Way, string From, string To, string Words, DateOnly? DueOn, DateTimeOffset GivenAt, bool IsOpen);

/// <param name="Link">Null once it opens nothing any more.</param>
public sealed record LetterRow(Guid Id, string Number, string Owner, DateTimeOffset WrittenAt, string? Link, DateTimeOffset LinkEndsAt, IReadOnlyList<ReplyRow> Replies);

public sealed record ReplyRow(Guid Id, string Sender, string Words, DateTimeOffset ReceivedAt, ReplyVerdict? Verdict);

public sealed record OpenWays(string Number) : IOperation<TicketWays>
{
    public static Permission Needs => Permission.ReadTickets;
}
