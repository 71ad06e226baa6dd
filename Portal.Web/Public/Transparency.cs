using Portal.Domain.Board;
using Portal.Domain.Tickets;

namespace Portal.Web.Public;

/// <summary>What we show of our own work: reports received in a period, as they stand at <see cref="At"/>.</summary>
public sealed record Transparency
{
    /// <summary>Null is all years.</summary>
    public required int? Year { get; init; }
    public required int? Month { get; init; }
    public required DateTimeOffset At { get; init; }
    public required TransparentRow Whole { get; init; }

    /// <summary>Confidential reports: in the whole, in no row of the parts. Where few are reported, a row of one would point at somebody.</summary>
    public required TransparentRow Confidential { get; init; }
    public required IReadOnlyList<TransparentRow> Agencies { get; init; }
    public required IReadOnlyList<TransparentRow> Areas { get; init; }
    public required IReadOnlyList<TransparentRow> Categories { get; init; }

    /// <summary>Received before this period and still open: a new year must not make them vanish.</summary>
    public required int OlderOpen { get; init; }

    /// <summary>The first year with reports; choices begin there.</summary>
    public required int FirstYear { get; init; }
}

/// <summary>One line of figures. The three kinds of "selesai" have no sum, on purpose.</summary>
public sealed record TransparentRow(string Code, string Name)
{
    public int Received { get; init; }
    public int Open { get; init; }
    public int Late { get; init; }
    public int Outside { get; init; }
    public int Merged { get; init; }
    public int Archived { get; init; }

    /// <summary>From receipt to the first time an officer wrote, asked, answered, promised a date, forwarded or put away with a reason.</summary>
    public Spread FirstAnswer { get; init; }
    public Spread Confirmed { get; init; }
    public Spread Silent { get; init; }
    public Spread ByOfficer { get; init; }

    public Spread Of(ClosingKind kind) => kind switch
    {
        ClosingKind.ConfirmedByReporter => Confirmed,
        ClosingKind.SilentReporter => Silent,
        ClosingKind.ByOfficer => ByOfficer,
    };
}
