using Portal.Domain.Tickets;

namespace Portal.Web.Board;

/// <summary>Everything the board shows at one moment. No personal data: numbers, names of offices and places, and what is published.</summary>
public sealed record BoardSnapshot
{
    public required DateTimeOffset At { get; init; }
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The government's own Kemendagri code.</summary>
    public required string RegionCode { get; init; }
    public required string RegionName { get; init; }
    public required IReadOnlyDictionary<TicketState, int> ByState { get; init; }
    public required int Late { get; init; }
    public required ClosedFigures Closed { get; init; }

    /// <summary>Promises with package and date that wait for their proof, work begun or not.</summary>
    public int Promises { get; init; }

    /// <summary>OPDs that hold or held a ticket; most overdue first.</summary>
    public required IReadOnlyList<AgencyFigures> Agencies { get; init; }

    /// <summary>Every kecamatan (for a province every kabupaten and kota), also those without a ticket.</summary>
    public required IReadOnlyList<AreaFigures> Areas { get; init; }
    public required IReadOnlyList<NewestTicket> Newest { get; init; }

    /// <summary>Tickets received on each of the last fourteen local days, oldest first; the last one is today.</summary>
    public required IReadOnlyList<int> Inflow { get; init; }

    public int Open => TicketFlow.OpenStates.Sum(Of);

    public int Of(TicketState state) => ByState.GetValueOrDefault(state);
}

/// <summary>The three kinds of "selesai". There is no sum on purpose.</summary>
public sealed record ClosedFigures(int Confirmed, int Silent, int ByOfficer);

/// <param name="ProofsRefused">In the second look at a drawn proof.</param>
public sealed record AgencyFigures(string Code, string Name, int Open, int Late, ClosedFigures Closed, int ProofsRefused = 0);

public sealed record AreaFigures(string Code, string Name, int Open, int Late, double? Latitude, double? Longitude);

/// <param name="What">The public title of a published report, else its category: a citizen's own words are not shown here.</param>
public sealed record NewestTicket(string Number, string What, string? PlaceName, TicketState State, DateTimeOffset ReceivedAt);
