using Portal.Domain.Board;
using Portal.Web.Board;

namespace Portal.Web.Walls;

/// <summary>What a wall tells of the tickets in its scope. Confidential reports are in none of these numbers: each equals the rows a leader may open.</summary>
public sealed record TicketFacts
{
    public required TimeZoneInfo Zone { get; init; }
    public required string RegionCode { get; init; }
    public required string RegionName { get; init; }
    public required int Open { get; init; }
    public required int Unverified { get; init; }
    public required int Soon { get; init; }
    public required int Late { get; init; }

    /// <summary>Received on each of the last fourteen local days, oldest first; the last one is today.</summary>
    public required IReadOnlyList<int> Inflow { get; init; }
    public required ClosedFigures ClosedToday { get; init; }
    public required int Promises { get; init; }
    public required int BrokenPromises { get; init; }
    public required IReadOnlyList<OfficeLoad> Offices { get; init; }
    public required IReadOnlyList<AreaFigures> Areas { get; init; }
    public required IReadOnlyList<Share> Categories { get; init; }

    /// <summary>Open tickets by the month they were received in, youngest first.</summary>
    public required IReadOnlyList<Share> Ages { get; init; }
    public required IReadOnlyList<PublicNews> Newest { get; init; }
}

/// <param name="Answer">From receipt to the approved answer, of this month's answers.</param>
public sealed record OfficeLoad(string Name, int Open, int Late, Spread Answer);

public sealed record Share(string Name, int Count);

/// <summary>A published report, in its public words.</summary>
public sealed record PublicNews(string Title, string? Place, DateTimeOffset ReceivedAt);
