using System.Globalization;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Where the projector last counted a ticket, so that the next event moves it from one cell to another.</summary>
public sealed class FigureTicket
{
    public long TicketId { get; init; }
    public DateOnly ReceivedOn { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public int AgencyId { get; set; }
    public string KecamatanCode { get; set; } = "";
    public int CategoryId { get; set; }
    public ReportKind Kind { get; set; }
    public TicketState State { get; set; }
    public string Closing { get; set; } = "";
    public bool Late { get; set; }
    public bool Confidential { get; set; }

    /// <summary>When the OPD that holds it got it; null once it has reacted, and while no OPD holds it.</summary>
    public DateTimeOffset? UnansweredSince { get; set; }

    /// <summary>The answer that counts: its local day, its OPD and its time. A later answer takes it back.</summary>
    public DateOnly? AnsweredOn { get; set; }
    public int AnswerAgencyId { get; set; }
    public int AnswerBucket { get; set; }

    /// <summary>At its first event. What came by letter or was split off was received before it was written down, and that event says when.</summary>
    public static FigureTicket Of(TicketEvent first, TimeZoneInfo zone)
    {
        var at = first.Facts.Contains("\"received\"", StringComparison.Ordinal) ? DateTimeOffset.ParseExact(EventFacts.Read(first.Facts)["received"], "O", CultureInfo.InvariantCulture) : first.At;
        return new FigureTicket { TicketId = first.TicketId, ReceivedAt = at, ReceivedOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime) };
    }

    /// <summary>
    /// Its cells: spelled out for the day, the month and the year of receipt, three that keep a month and one thing apart, and two that keep that
    /// thing alone, so that a board that asks for all OPDs, areas or categories reads few of them however many tickets there are.
    /// </summary>
    public IEnumerable<FigureKey> Cells =>
    [
        Cell(FigurePeriod.Day, ReceivedOn),
        Cell(FigurePeriod.Month, Month),
        Cell(FigurePeriod.Year, new DateOnly(ReceivedOn.Year, 1, 1)),
        new(FigurePeriod.MonthOfAgency, Month, AgencyId, "", 0, ReportKind.Complaint, State, Closing, Late, Confidential),
        new(FigurePeriod.MonthOfArea, Month, 0, KecamatanCode, 0, ReportKind.Complaint, State, Closing, Late, Confidential),
        new(FigurePeriod.MonthOfCategory, Month, 0, "", CategoryId, ReportKind.Complaint, State, Closing, Late, Confidential),
        new(FigurePeriod.AllOfAgency, FigureCell.AnyDay, AgencyId, "", 0, ReportKind.Complaint, State, Closing, Late, Confidential),
        new(FigurePeriod.AllOfArea, FigureCell.AnyDay, 0, KecamatanCode, 0, ReportKind.Complaint, State, Closing, Late, Confidential),
    ];

    private DateOnly Month => new(ReceivedOn.Year, ReceivedOn.Month, 1);

    /// <summary>Stands from now on as the ticket stood after this event.</summary>
    public void Take(TicketEvent one)
    {
        (AgencyId, KecamatanCode, CategoryId, Kind) = (one.AgencyId ?? 0, one.KecamatanCode ?? "", one.CategoryId ?? 0, one.Kind);
        (State, Closing, Late) = (one.State, one.ClosingKind?.ToString() ?? "", one.Late);
        Confidential = IsConfidentialAfter(one);
    }

    /// <summary>The log says it where it begins and where it ends; few events do, so that the others are not read as JSON.</summary>
    public bool IsConfidentialAfter(TicketEvent one)
    {
        if (one.Type is not (TicketEventType.Filed or TicketEventType.Referred or TicketEventType.LiftGranted)) return Confidential;
        var facts = EventFacts.Read(one.Facts);
        if (one.Type == TicketEventType.LiftGranted) return Confidential && !Has(facts, "what");
        return facts.ContainsKey("visibility") ? Has(facts, "visibility") : Confidential;
    }

    private static bool Has(IReadOnlyDictionary<string, string> facts, string key) =>
        facts.TryGetValue(key, out var flags) && ((Visibility)int.Parse(flags, CultureInfo.InvariantCulture)).HasFlag(Visibility.Confidential);

    private FigureKey Cell(FigurePeriod period, DateOnly on) => new(period, on, AgencyId, KecamatanCode, CategoryId, Kind, State, Closing, Late, Confidential);
}
