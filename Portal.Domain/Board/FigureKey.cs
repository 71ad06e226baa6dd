using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Which cell: everything of a <see cref="FigureCell"/> but its number.</summary>
public readonly record struct FigureKey(
    FigurePeriod Period, DateOnly On, int AgencyId, string KecamatanCode, int CategoryId, ReportKind Kind, TicketState State, string Closing, bool Late, bool Confidential);
