using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Of which stretch a cell tells, and what it keeps apart: the first three everything, the others a month and the thing they are named after.</summary>
public enum FigurePeriod { Day, Month, Year, MonthOfAgency, MonthOfArea, MonthOfCategory }

/// <summary>A small counter kept by the projector: tickets received in a period that stand like this now.</summary>
public sealed class FigureCell
{
    public int Id { get; private set; }
    public FigurePeriod Period { get; init; }

    /// <summary>The day the report was received (local), or the first day of its month or year.</summary>
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
