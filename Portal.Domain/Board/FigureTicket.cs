using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Where the projector last counted a ticket, so that the next event moves it from one cell to another.</summary>
public sealed class FigureTicket
{
    public long TicketId { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public int AgencyId { get; set; }
    public string KecamatanCode { get; set; } = "";
    public int CategoryId { get; set; }
    public ReportKind Kind { get; set; }
    public TicketState State { get; set; }
    public string Closing { get; set; } = "";
    public bool Late { get; set; }

    /// <summary>Its cell in each period: a day, a month and a year at once, so that a board never adds up days.</summary>
    public IEnumerable<FigureKey> Cells =>
    [
        Cell(FigurePeriod.Day, ReceivedOn),
        Cell(FigurePeriod.Month, new DateOnly(ReceivedOn.Year, ReceivedOn.Month, 1)),
        Cell(FigurePeriod.Year, new DateOnly(ReceivedOn.Year, 1, 1)),
    ];

    /// <summary>Stands from now on as the ticket stood after this event.</summary>
    public void Take(TicketEvent one)
    {
        (AgencyId, KecamatanCode, CategoryId, Kind) = (one.AgencyId ?? 0, one.KecamatanCode ?? "", one.CategoryId ?? 0, one.Kind);
        (State, Closing, Late) = (one.State, one.ClosingKind?.ToString() ?? "", one.Late);
    }

    private FigureKey Cell(FigurePeriod period, DateOnly on) => new(period, on, AgencyId, KecamatanCode, CategoryId, Kind, State, Closing, Late);
}
