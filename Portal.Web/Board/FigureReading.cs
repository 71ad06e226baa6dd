using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Board;

/// <summary>Reads the cells: those of each year, and of the last fourteen days. How many tickets there are does not matter.</summary>
public sealed class FigureReading(Store store, PortalSettings settings, TimeProvider time)
{
    public const int InflowDays = 14;

    public Task<BoardSnapshot> Read(CancellationToken stop) => store.Read(async db =>
    {
        var now = time.GetUtcNow();
        var cells = await ReadStanding(db, stop);
        return new BoardSnapshot
        {
            At = now, Zone = settings.Zone, RegionCode = settings.Region,
            RegionName = await db.Regions.Where(one => one.Code == settings.Region).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "",
            ByState = cells.GroupBy(cell => cell.State).ToDictionary(group => group.Key, group => group.Sum(cell => cell.Count)),
            Late = cells.Where(cell => cell.Late).Sum(cell => cell.Count),
            Closed = ClosedOf(cells),
            Promises = await db.Tickets.CountAsync(Domain.Tickets.Promises.AreOpen, stop),
            Agencies = await Agencies(db, cells, stop),
            Areas = await Areas(db, stop),
            Newest = await NewestTickets.Read(db, stop),
            Inflow = await Inflow(db, now.DayIn(settings.Zone), stop),
        };
    }, stop);

    private sealed record Standing(TicketState State, string Closing, int AgencyId, bool Late, int Count);

    private static Task<List<Standing>> ReadStanding(PortalDb db, CancellationToken stop) =>
        db.Figures.Where(cell => cell.Period == FigurePeriod.Year)
            .GroupBy(cell => new { cell.State, cell.Closing, cell.AgencyId, cell.Late })
            .Select(group => new Standing(group.Key.State, group.Key.Closing, group.Key.AgencyId, group.Key.Late, group.Sum(cell => cell.Count)))
            .ToListAsync(stop);

    private static ClosedFigures ClosedOf(IReadOnlyCollection<Standing> cells)
    {
        int Of(ClosingKind kind) => cells.Where(cell => cell.State == TicketState.Closed && cell.Closing == kind.ToString()).Sum(cell => cell.Count);
        return new(Of(ClosingKind.ConfirmedByReporter), Of(ClosingKind.SilentReporter), Of(ClosingKind.ByOfficer));
    }

    private static async Task<IReadOnlyList<AgencyFigures>> Agencies(PortalDb db, List<Standing> cells, CancellationToken stop)
    {
        var names = await db.Agencies.Select(one => new { one.Id, one.Code, one.ShortName, one.Name }).ToDictionaryAsync(one => one.Id, stop);
        var refused = await db.ProofReviews.Where(one => one.Verdict == ProofVerdict.Refused && one.AgencyId != null).GroupBy(one => one.AgencyId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        return [.. cells.Where(cell => names.ContainsKey(cell.AgencyId)).GroupBy(cell => names[cell.AgencyId])
            .Select(desk => new AgencyFigures(desk.Key.Code, desk.Key.ShortName.Length > 0 ? desk.Key.ShortName : desk.Key.Name,
                desk.Where(cell => cell.State.IsOpen()).Sum(cell => cell.Count), desk.Where(cell => cell.Late).Sum(cell => cell.Count), ClosedOf([.. desk]), refused.GetValueOrDefault(desk.Key.Id)))
            .OrderByDescending(desk => desk.Late).ThenByDescending(desk => desk.Open).ThenBy(desk => desk.Name, StringComparer.Ordinal)];
    }

    /// <summary>A kabupaten looks at its kecamatan, a province at its kabupaten and kota.</summary>
    private async Task<IReadOnlyList<AreaFigures>> Areas(PortalDb db, CancellationToken stop)
    {
        var length = settings.IsProvince ? 5 : 8;
        var level = settings.IsProvince ? RegionLevel.Regency : RegionLevel.Kecamatan;
        var open = TicketFlow.OpenStates;
        var cells = await db.Figures.Where(cell => cell.Period == FigurePeriod.Year && open.Contains(cell.State))
            .GroupBy(cell => new { cell.KecamatanCode, cell.Late })
            .Select(group => new { group.Key.KecamatanCode, group.Key.Late, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        var byArea = cells.Where(cell => cell.KecamatanCode.Length >= length).ToLookup(cell => cell.KecamatanCode[..length]);
        var areas = await db.Regions.Where(one => one.ParentCode == settings.Region && one.Level == level).OrderBy(one => one.Code)
            .Select(one => new { one.Code, one.Name, one.Latitude, one.Longitude }).ToListAsync(stop);
        return [.. areas.Select(area => new AreaFigures(area.Code, area.Name, byArea[area.Code].Sum(cell => cell.Count),
            byArea[area.Code].Where(cell => cell.Late).Sum(cell => cell.Count), area.Latitude, area.Longitude))];
    }

    private static async Task<IReadOnlyList<int>> Inflow(PortalDb db, DateOnly today, CancellationToken stop)
    {
        var first = today.AddDays(1 - InflowDays);
        var days = await db.Figures.Where(cell => cell.Period == FigurePeriod.Day && cell.On >= first && cell.On <= today)
            .GroupBy(cell => cell.On).Select(group => new { On = group.Key, Count = group.Sum(cell => cell.Count) }).ToDictionaryAsync(day => day.On, day => day.Count, stop);
        return [.. Enumerable.Range(0, InflowDays).Select(day => days.GetValueOrDefault(first.AddDays(day)))];
    }
}
