using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>Cells and tickets as one wall counts them: its OPDs, its kecamatan, and nothing confidential.</summary>
internal sealed class ScopeRows(PortalDb db, IReadOnlyList<int> agencies, IReadOnlyList<string> kecamatan)
{
    public IReadOnlyList<int> Agencies => agencies;

    public static async Task<ScopeRows> Of(PortalDb db, WallScope scope, CancellationToken stop) =>
        new(db, scope.Agencies.Count == 0 ? [] : await db.Agencies.Where(one => scope.Agencies.Contains(one.Code)).Select(one => one.Id).ToListAsync(stop), await Places(db, scope.Kecamatan, stop));

    // A province's wall is narrowed to a kabupaten; what is counted lies in its kecamatan.
    private static async Task<IReadOnlyList<string>> Places(PortalDb db, IReadOnlyList<string> codes, CancellationToken stop) =>
        codes.Count == 0 ? [] : [.. codes, .. await db.Regions.Where(one => one.Level == RegionLevel.Kecamatan && one.ParentCode != null && codes.Contains(one.ParentCode)).Select(one => one.Code).ToListAsync(stop)];

    /// <summary>How tickets stand now, from the cells that keep one thing apart where they can answer: few, however many tickets there are.</summary>
    /// <param name="apart">What the answer keeps apart.</param>
    public IQueryable<FigureCell> Standing(FigureParts apart) => Open(Rollups.Standing(apart | Parts));

    /// <summary>The same by the month of receipt.</summary>
    public IQueryable<FigureCell> Aged() => Open(Rollups.Fewest(Parts, FigurePeriod.Month));

    private FigureParts Parts => (agencies.Count > 0 ? FigureParts.Agency : 0) | (kecamatan.Count > 0 ? FigureParts.Area : 0);

    private IQueryable<FigureCell> Open(FigurePeriod period) => Cells(period).Where(cell => TicketFlow.OpenStates.Contains(cell.State));

    public IQueryable<FigureCell> Cells(FigurePeriod period)
    {
        var cells = db.Figures.Where(cell => cell.Period == period && !cell.Confidential);
        if (agencies.Count > 0) cells = cells.Where(cell => agencies.Contains(cell.AgencyId));
        if (kecamatan.Count > 0) cells = cells.Where(cell => kecamatan.Contains(cell.KecamatanCode));
        return cells;
    }

    /// <summary>What happened, per OPD; null where only some kecamatan are looked at.</summary>
    public IQueryable<FigureTally>? Flows() => kecamatan.Count > 0 ? null : agencies.Count > 0 ? db.FigureTallies.Where(one => agencies.Contains(one.AgencyId)) : db.FigureTallies;

    public IQueryable<Ticket> Tickets()
    {
        var tickets = db.Tickets.Where(ticket => (ticket.Visibility & Visibility.Confidential) == 0);
        if (agencies.Count > 0) tickets = tickets.Where(ticket => ticket.AgencyId != null && agencies.Contains(ticket.AgencyId.Value));
        if (kecamatan.Count > 0) tickets = tickets.Where(ticket => ticket.KecamatanCode != null && kecamatan.Contains(ticket.KecamatanCode));
        return tickets;
    }
}
