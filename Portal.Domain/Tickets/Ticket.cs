using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>The work on a report. Only these methods change it; each appends one event, each refusal is a value.</summary>
public sealed partial class Ticket
{
    private readonly List<TicketEvent> events = [];
    private readonly List<Referral> referrals = [];
    private readonly List<Copy> copies = [];
    private readonly List<NamedOfficer> named = [];
    private readonly List<ClockPause> pauses = [];

    private Ticket() { }

    public long Id { get; private set; }
    public string Number { get; private set; } = "";

    /// <summary>Number and date an imported ticket had in its old system; both stay searchable.</summary>
    public string? FormerNumber { get; private set; }

    public TicketState State { get; private set; }

    /// <summary>Where the ticket goes back to when the reporter has answered a question.</summary>
    public TicketState? AskedFrom { get; private set; }

    public ReportKind Kind { get; private set; }
    public ClockClass ClockClass { get; private set; }
    public Channel Channel { get; private set; }
    public Visibility Visibility { get; private set; }
    public int? CategoryId { get; private set; }
    public string? RegencyCode { get; private set; }
    public string? KecamatanCode { get; private set; }
    public string? DesaCode { get; private set; }
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    /// <summary>The OPD pengampu; null while the ticket is on the Admin Instansi's desk.</summary>
    public int? AgencyId { get; private set; }
    public int? UnitId { get; private set; }
    public Guid? AssigneeId { get; private set; }
    public long? IncidentId { get; private set; }

    /// <summary>The laporan induk this ticket was merged into.</summary>
    public long? MergedIntoId { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public ClosingKind? ClosingKind { get; private set; }
    public ClosingReason? ClosingReason { get; private set; }

    /// <summary>How this government words the reason; null for the words of the house.</summary>
    public int? ClosingPhraseId { get; private set; }
    public ArchiveReason? ArchiveReason { get; private set; }
    public string? PackageNumber { get; private set; }
    public DateOnly? PromisedOn { get; private set; }
    public int Returns { get; private set; }
    public int Rejections { get; private set; }

    /// <summary>Rejected twice or more: the OPD's desk rests until the Admin Instansi has ruled.</summary>
    public bool AwaitsRuling { get; private set; }
    public bool HasDraftWaiting { get; private set; }

    /// <summary>How many others said "saya juga"; open to everyone.</summary>
    public int SupportCount { get; private set; }
    public int MessagesUnread { get; private set; }

    public int LastSequence { get; private set; }

    /// <summary>The hash of the last event; the next one is chained to it by the store.</summary>
    public string ChainHash { get; set; } = "";

    /// <summary>Concurrency token: raised by every event that somebody at a desk must have seen before they go on.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<TicketEvent> NewEvents => events;
    public IReadOnlyList<Referral> Referrals => referrals;
    public IReadOnlyList<Copy> Copies => copies;
    public IReadOnlyList<NamedOfficer> Named => named;
    public IReadOnlyList<ClockPause> Pauses => pauses;

    public bool IsAnonymous => Visibility.HasFlag(Visibility.Anonymous);
    public bool IsConfidential => Visibility.HasFlag(Visibility.Confidential);

    public static Ticket File(NewTicket report, Deadlines deadlines)
    {
        var ticket = new Ticket
        {
            Number = report.Number, FormerNumber = report.FormerNumber, Kind = report.Kind, ClockClass = report.ClockClass, Channel = report.Channel,
            Visibility = report.Visibility, CategoryId = report.CategoryId, ReceivedAt = report.ReceivedAt,
            RegencyCode = report.Place.RegencyCode, KecamatanCode = report.Place.KecamatanCode, DesaCode = report.Place.DesaCode,
            Latitude = report.Place.Latitude, Longitude = report.Place.Longitude,
        };
        ticket.Mark(deadlines);
        ticket.VerifyDueAt = ticket.RulesIn(deadlines).Verify(report.ReceivedAt).At;
        ticket.SetResolveDue(deadlines, report.ReceivedAt);
        ticket.Append(TicketEventType.Filed, report.FiledBy, report.FiledAt ?? report.ReceivedAt, facts: EventFacts.Of(
            ("channel", ticket.Channel), ("crisis", ticket.CrisisId), ("evidence", report.EvidenceCount), ("number", ticket.Number),
            ("received", report.FiledAt is { } filed && filed != report.ReceivedAt ? report.ReceivedAt.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture) : null), ("visibility", (int)ticket.Visibility)));
        return ticket;
    }

    private Outcome<Done> Move(TicketAct act, TicketEventType type, Actor actor, DateTimeOffset now, TextRef? text = null, string? facts = null)
    {
        var move = TicketFlow.Find(State, act);
        if (move is null) return TicketRefusals.Illegal(State, act);
        State = move.To ?? AskedFrom ?? TicketState.Received;
        Append(type, actor, now, text, facts);
        return Done.It;
    }

    private bool Can(TicketAct act) => TicketFlow.Allows(State, act);

    /// <summary>Why this move is not made now; null when it may be.</summary>
    private Refusal? Bar(TicketAct act) =>
        AwaitsRuling && act.WaitsForRuling() ? TicketRefusals.NeedsRuling : AwaitsObjection && act.WaitsForRuling() ? Inquiries.InquiryRefusals.ObjectionWaits : Can(act) ? null : TicketRefusals.Illegal(State, act);

    /// <param name="isQuiet">Nothing an officer decides by has changed, so what they are writing is not refused as outdated.</param>
    private void Append(TicketEventType type, Actor actor, DateTimeOffset now, TextRef? text = null, string? facts = null, bool isQuiet = false)
    {
        LastSequence++;
        if (!isQuiet) Version++;
        RefreshTimer();
        AwaitsSecondKey = ProposedBy is not null || LiftWanted is not null;
        events.Add(new TicketEvent
        {
            Ticket = this, Sequence = LastSequence, Type = type, At = now, ActorId = actor.AccountId,
            Source = actor.IsSystem ? EventSource.System : actor.AccountId is null ? EventSource.Reporter : EventSource.Officer,
            TextId = text?.Id, TextFingerprint = text?.Fingerprint, Facts = facts ?? "{}",
            State = State, ClosingKind = ClosingKind, AgencyId = AgencyId, CategoryId = CategoryId, Kind = Kind, KecamatanCode = KecamatanCode, Late = IsLate,
        });
    }
}
