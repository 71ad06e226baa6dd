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
}
