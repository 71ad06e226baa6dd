using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Web.Alerts;
using Portal.Web.Crises;
using Portal.Web.Directions;

namespace Portal.Web.Board;

/// <summary>Everything the board shows at one moment. No personal data: numbers, names of offices and places, and what is published.</summary>
public sealed record BoardSnapshot
{
    public required BoardAsk Ask { get; init; }

    /// <summary>The stretch the figures of work are of, in words.</summary>
    public required string SpanWords { get; init; }
    public required DateTimeOffset At { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The government's own Kemendagri code.</summary>
    public required string RegionCode { get; init; }
    public required string RegionName { get; init; }
    public BoardChoices Choices { get; init; } = new([], []);
    public required IReadOnlyDictionary<TicketState, int> ByState { get; init; }
    public required int Late { get; init; }

    /// <summary>Due today or on the next working day.</summary>
    public required int Soon { get; init; }

    /// <summary>Ended within the span; where it is narrowed by category or area, of those received within it.</summary>
    public required ClosedFigures Closed { get; init; }

    /// <summary>Promises with package and date that wait for their proof, work begun or not; and how many of them are past their day.</summary>
    public int Promises { get; init; }
    public int BrokenPromises { get; init; }

    /// <summary>Reports rejected by their reporter once, and those that wait for a ruling.</summary>
    public int Rejected { get; init; }
    public int AwaitRuling { get; init; }

    /// <summary>OPDs that hold or held a ticket; most overdue first.</summary>
    public required IReadOnlyList<AgencyFigures> Agencies { get; init; }

    /// <summary>Every kecamatan (for a province every kabupaten and kota), also those without a ticket.</summary>
    public required IReadOnlyList<AreaFigures> Areas { get; init; }
    public required IReadOnlyList<NewestTicket> Newest { get; init; }

    /// <summary>Tickets received (at one OPD: referred to it) on each of the last fourteen local days, oldest first; the last one is today.</summary>
    public required IReadOnlyList<int> Inflow { get; init; }

    /// <summary>What was open and what was late at the end of each of these days; empty where it is narrowed by category or area.</summary>
    public IReadOnlyList<int> OpenTrend { get; init; } = [];
    public IReadOnlyList<int> LateTrend { get; init; } = [];

    /// <summary>Received within the span, most first.</summary>
    public required IReadOnlyList<CategoryFigures> Categories { get; init; }

    /// <summary>Open ones by how long ago they came in, the newest first.</summary>
    public required IReadOnlyList<BacklogAge> Backlog { get; init; }
    public required IReadOnlyList<ZoneFigures> Zones { get; init; }
    public required IReadOnlyList<HotReport> Hottest { get; init; }

    /// <summary>Own OPDs at whose desk nobody sits, with what lies there.</summary>
    public required IReadOnlyList<AgencyFigures> Unstaffed { get; init; }

    /// <summary>Open arahan, those not taken note of first.</summary>
    public IReadOnlyList<DirectionLine> Directions { get; init; } = [];

    /// <summary>What happened when, and how long it took, is kept per OPD only: unknown, not zero, where it is narrowed by category or area.</summary>
    public bool HasTimes => Ask is { Category: null, Area: null };

    /// <summary>How many are not confirmed, those not shown too; and how many alerts wait for somebody.</summary>
    public int DirectionsWaiting { get; init; }
    public int AlertsWaiting { get; init; }

    /// <summary>Alerts that are open, those nobody has acknowledged first.</summary>
    public IReadOnlyList<AlertLine> Alerts { get; init; } = [];

    /// <summary>Crises in force, with what stands under them.</summary>
    public IReadOnlyList<CrisisLine> Crises { get; init; } = [];

    public int Open => TicketFlow.OpenStates.Sum(Of);

    public int Of(TicketState state) => ByState.GetValueOrDefault(state);
}

/// <summary>The three kinds of "selesai". There is no sum on purpose.</summary>
public sealed record ClosedFigures(int Confirmed, int Silent, int ByOfficer);

/// <param name="Closed">Within the span, as everything after it.</param>
/// <param name="ProofsRefused">In the second look at a drawn proof.</param>
public sealed record AgencyFigures(string Code, string Name, int Open, int Late, ClosedFigures Closed, int ProofsRefused = 0)
{
    /// <summary>From the referral to the OPD's first follow-up.</summary>
    public Spread Response { get; init; }

    /// <summary>From receipt to the approved answer.</summary>
    public Spread Answer { get; init; }
    public int Reopened { get; init; }

    /// <summary>Of those that ended at this OPD, how many the reporter called done; null where none ended.</summary>
    public double? ConfirmedShare => Closed is { Confirmed: 0, Silent: 0, ByOfficer: 0 } ? null : (double)Closed.Confirmed / (Closed.Confirmed + Closed.Silent + Closed.ByOfficer);
}

public sealed record CategoryFigures(string Slug, string Name, int Received, int Open);

public sealed record BacklogAge(string Words, int Count);

/// <summary>A part of the region: how much of what is open there is late. Areas outside every zone are in none.</summary>
public sealed record ZoneFigures(string Name, int Received, int Open, int Late, int Closed, int Confirmed);

/// <param name="Heat">How many stand behind it times the days it is open.</param>
/// <param name="Voices">The reporter, the joined reports and all who said "saya juga".</param>
public sealed record HotReport(string Number, string What, string? PlaceName, int Voices, int Days, long Heat);

public sealed record AreaFigures(string Code, string Name, int Open, int Late, double? Latitude, double? Longitude);

/// <param name="What">The public title of a published report, else its category: a citizen's own words are not shown here.</param>
public sealed record NewestTicket(string Number, string What, string? PlaceName, TicketState State, DateTimeOffset ReceivedAt);
