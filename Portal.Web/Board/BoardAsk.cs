using System.Globalization;
using Portal.Domain.Board;

namespace Portal.Web.Board;

/// <summary>For which stretch the board tells what came in and what was done. What is open, late or promised is always how it stands now.</summary>
public enum BoardSpan { ThisMonth, LastMonth, Quarter, Year, Always }

/// <summary>What a leader asked the board for; everything of it stands in the address. Codes that do not exist narrow nothing down.</summary>
/// <param name="Agency">Code of an OPD.</param>
/// <param name="Category">Slug of a category.</param>
/// <param name="Area">Code of a kecamatan (in a province, of a kabupaten or kota).</param>
public sealed record BoardAsk(BoardSpan Span = BoardSpan.ThisMonth, string? Agency = null, string? Category = null, string? Area = null)
{
    /// <summary>Everything, this month: what the screens show.</summary>
    public static readonly BoardAsk Whole = new();

    public static BoardAsk Read(string? span, string? agency, string? category, string? area) =>
        new(Enum.GetValues<BoardSpan>().FirstOrDefault(one => one.Slug() == span), Known(agency), Known(category), Known(area));

    private static string? Known(string? code) => string.IsNullOrWhiteSpace(code) ? null : code.Trim();
}

internal static class BoardSpans
{
    public static string Slug(this BoardSpan span) => span switch
    {
        BoardSpan.ThisMonth => "bulan-ini",
        BoardSpan.LastMonth => "bulan-lalu",
        BoardSpan.Quarter => "tiga-bulan",
        BoardSpan.Year => "tahun-ini",
        BoardSpan.Always => "semua",
    };

    public static string Text(this BoardSpan span) => span switch
    {
        BoardSpan.ThisMonth => "Bulan ini",
        BoardSpan.LastMonth => "Bulan lalu",
        BoardSpan.Quarter => "Tiga bulan terakhir",
        BoardSpan.Year => "Tahun ini",
        BoardSpan.Always => "Sejak awal",
    };

    /// <summary>The first days of its first and its last month.</summary>
    public static (DateOnly From, DateOnly Through) Months(this BoardSpan span, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return span switch
        {
            BoardSpan.ThisMonth => (month, month),
            BoardSpan.LastMonth => (month.AddMonths(-1), month.AddMonths(-1)),
            BoardSpan.Quarter => (month.AddMonths(-2), month),
            BoardSpan.Year => (new DateOnly(today.Year, 1, 1), month),
            BoardSpan.Always => (DateOnly.MinValue, month),
        };
    }

    /// <summary>As a tile names its source: "1–20 November", "Oktober 2026", "1 September–20 November 2026".</summary>
    public static string Words(this BoardSpan span, DateOnly today)
    {
        var (from, through) = span.Months(today);
        var language = CultureInfo.GetCultureInfo("id-ID");
        return span switch
        {
            BoardSpan.ThisMonth => today.Day == 1 ? today.ToString("d MMMM yyyy", language) : $"1–{today.ToString("d MMMM", language)}",
            BoardSpan.LastMonth => through.ToString("MMMM yyyy", language),
            BoardSpan.Always => "sejak awal",
            _ => $"{from.ToString("d MMMM", language)}–{today.ToString("d MMMM yyyy", language)}",
        };
    }
}

/// <summary>The ask with its codes looked up, and the cells that answer it with the fewest rows.</summary>
internal sealed record BoardScope(BoardAsk Ask, int? AgencyId, int? CategoryId, string? Area, DateOnly Today)
{
    /// <summary>How many letters of a kecamatan's code name the area that is shown: all of them, or in a province its kabupaten's.</summary>
    public required int AreaLength { get; init; }

    /// <summary>Flows are counted per OPD only.</summary>
    public bool HasFlows => CategoryId is null && Area is null;

    public bool AreaIsKecamatan => AreaLength == 8;

    private bool IsOfYears => Ask.Span is BoardSpan.Year or BoardSpan.Always;

    /// <summary>How all tickets stand now.</summary>
    /// <param name="apart">What the answer keeps apart.</param>
    public IQueryable<FigureCell> Standing(IQueryable<FigureCell> cells, FigureParts apart) => Narrow(cells, Rollups.Standing(apart | Parts));

    /// <summary>The same by the month of receipt.</summary>
    public IQueryable<FigureCell> Aged(IQueryable<FigureCell> cells) => Narrow(cells, Rollups.Fewest(Parts, FigurePeriod.Month));

    /// <summary>How those stand now that came in within the span.</summary>
    /// <param name="apart">What the answer keeps apart.</param>
    public IQueryable<FigureCell> Received(IQueryable<FigureCell> cells, FigureParts apart)
    {
        var (from, through) = Ask.Span.Months(Today);
        return Narrow(cells, Rollups.Fewest(apart | Parts, IsOfYears ? FigurePeriod.Year : FigurePeriod.Month)).Where(cell => cell.On >= from && cell.On <= through);
    }

    /// <summary>Spelled-out cells of single days.</summary>
    public IQueryable<FigureCell> Daily(IQueryable<FigureCell> cells) => Narrow(cells, FigurePeriod.Day);

    /// <summary>Tallies of the span, of years where it is made of whole ones.</summary>
    public IQueryable<FigureTally> Flows(IQueryable<FigureTally> tallies)
    {
        var ((from, through), period) = (Ask.Span.Months(Today), IsOfYears ? FigurePeriod.Year : FigurePeriod.Month);
        return Own(tallies).Where(one => one.Period == period && one.On >= from && one.On <= through);
    }

    /// <summary>Tallies of single days: of the one OPD, or of all of them together.</summary>
    public IQueryable<FigureTally> DailyFlows(IQueryable<FigureTally> tallies)
    {
        var desk = AgencyId ?? FigureTally.AllAgencies;
        return tallies.Where(one => one.Period == FigurePeriod.Day && one.AgencyId == desk);
    }

    private IQueryable<FigureTally> Own(IQueryable<FigureTally> tallies) => AgencyId is { } agency ? tallies.Where(one => one.AgencyId == agency) : tallies;

    private FigureParts Parts => (AgencyId is null ? 0 : FigureParts.Agency) | (Area is null ? 0 : FigureParts.Area) | (CategoryId is null ? 0 : FigureParts.Category);

    private IQueryable<FigureCell> Narrow(IQueryable<FigureCell> cells, FigurePeriod period)
    {
        // Confidential reports stand in cells of their own: each number here is the number of rows a leader finds behind it.
        cells = cells.Where(cell => cell.Period == period && !cell.Confidential);
        if (AgencyId is { } agency) cells = cells.Where(cell => cell.AgencyId == agency);
        if (CategoryId is { } category) cells = cells.Where(cell => cell.CategoryId == category);
        if (Area is { } area) cells = AreaIsKecamatan ? cells.Where(cell => cell.KecamatanCode == area) : cells.Where(cell => cell.KecamatanCode.StartsWith(area));
        return cells;
    }
}
