using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Of which stretch a cell tells, and what it keeps apart: the first three everything, the next a month and the thing they are named after, the last that thing alone.</summary>
public enum FigurePeriod { Day, Month, Year, MonthOfAgency, MonthOfArea, MonthOfCategory, AllOfAgency, AllOfArea }

/// <summary>What a question keeps apart, or is narrowed by.</summary>
[Flags]
public enum FigureParts { None = 0, Agency = 1, Area = 2, Category = 4 }

public static class Rollups
{
    /// <summary>The cells that say with the fewest rows how tickets stand, whenever they came in.</summary>
    public static FigurePeriod Standing(FigureParts parts) => parts switch
    {
        FigureParts.Agency => FigurePeriod.AllOfAgency,
        FigureParts.Area => FigurePeriod.AllOfArea,
        _ => Fewest(parts, FigurePeriod.Year),
    };

    /// <summary>The cells that answer with the fewest rows where the month of receipt matters.</summary>
    /// <param name="otherwise">Where no month's roll-up keeps all of these apart.</param>
    public static FigurePeriod Fewest(FigureParts parts, FigurePeriod otherwise) => parts switch
    {
        FigureParts.None or FigureParts.Category => FigurePeriod.MonthOfCategory,
        FigureParts.Area => FigurePeriod.MonthOfArea,
        FigureParts.Agency => FigurePeriod.MonthOfAgency,
        _ => otherwise,
    };
}

/// <summary>A small counter kept by the projector: tickets received in a period that stand like this now.</summary>
public sealed class FigureCell
{
    public int Id { get; private set; }
    public FigurePeriod Period { get; init; }

    /// <summary>Stands where the day of receipt is not kept.</summary>
    public static readonly DateOnly AnyDay = new(1970, 1, 1);

    /// <summary>The day the report was received (local), the first day of its month or year, or <see cref="AnyDay"/>.</summary>
    public DateOnly On { get; init; }

    /// <summary>0 while no OPD holds the ticket.</summary>
    public int AgencyId { get; init; }

    /// <summary>Empty where the place is unknown.</summary>
    public string KecamatanCode { get; init; } = "";

    /// <summary>0 where no category is set.</summary>
    public int CategoryId { get; init; }
    public ReportKind Kind { get; init; }
    public TicketState State { get; init; }

    /// <summary>Name of the <see cref="ClosingKind"/>; empty unless closed.</summary>
    public string Closing { get; init; } = "";
    public bool Late { get; init; }

    /// <summary>Reports hidden from all but those named on them stand in cells of their own, so that boards and walls count what a leader may open.</summary>
    public bool Confidential { get; init; }
    public int Count { get; set; }
}
