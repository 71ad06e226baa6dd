using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Board;

internal sealed record StandingCell(int AgencyId, TicketState State, bool Late, int Count);

internal readonly record struct OpenThere(bool Late, int Count);

/// <summary>How tickets stand, read off the cells.</summary>
internal static class StandingReading
{
    private const int MostCategories = 8;
    private static readonly Role[] Desks = [Role.Operator, Role.Liaison, Role.Inspector];

    public static Task<List<StandingCell>> Cells(PortalDb db, BoardScope scope, CancellationToken stop) =>
        scope.Standing(db.Figures, FigureParts.Agency).GroupBy(cell => new { cell.State, cell.AgencyId, cell.Late })
            .Select(group => new StandingCell(group.Key.AgencyId, group.Key.State, group.Key.Late, group.Sum(cell => cell.Count))).ToListAsync(stop);

    public static async Task<ClosedFigures> ClosedOfReceived(PortalDb db, BoardScope scope, CancellationToken stop)
    {
        var counts = await scope.Received(db.Figures, FigureParts.None).Where(cell => cell.State == TicketState.Closed)
            .GroupBy(cell => cell.Closing).Select(group => new { group.Key, Count = group.Sum(cell => cell.Count) }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        return new(counts.GetValueOrDefault(nameof(ClosingKind.ConfirmedByReporter)), counts.GetValueOrDefault(nameof(ClosingKind.SilentReporter)), counts.GetValueOrDefault(nameof(ClosingKind.ByOfficer)));
    }

    public static IReadOnlyList<AgencyFigures> Agencies(BoardNames names, List<StandingCell> cells, FlowReading? flows) =>
        [.. cells.Where(cell => names.Agencies.ContainsKey(cell.AgencyId)).GroupBy(cell => cell.AgencyId).Select(desk => Agency(names.Agencies[desk.Key], [.. desk], flows))
            .OrderByDescending(desk => desk.Late).ThenByDescending(desk => desk.Open).ThenBy(desk => desk.Name, StringComparer.Ordinal)];

    private static AgencyFigures Agency(NamedAgency desk, IReadOnlyCollection<StandingCell> cells, FlowReading? flows) =>
        new(desk.Code, desk.Name, cells.Where(cell => cell.State.IsOpen()).Sum(cell => cell.Count), cells.Where(cell => cell.Late).Sum(cell => cell.Count),
            flows?.ClosedAt(desk.Id) ?? new(0, 0, 0), flows?.Sum(FigureFlow.ProofRefused, desk.Id) ?? 0)
        {
            Response = flows?.Times(FigureFlow.Responded, desk.Id) ?? default, Answer = flows?.Times(FigureFlow.Answered, desk.Id) ?? default,
            Reopened = flows?.Sum(FigureFlow.Reopened, desk.Id) ?? 0,
        };

    public static IReadOnlyList<AreaFigures> Areas(BoardNames names, ILookup<string, OpenThere> byArea) =>
        [.. names.Areas.Select(area => new AreaFigures(area.Code, area.Name, byArea[area.Code].Sum(cell => cell.Count),
            byArea[area.Code].Where(cell => cell.Late).Sum(cell => cell.Count), area.Latitude, area.Longitude))];

    /// <summary>What is open in each area; the map and the zones both read it.</summary>
    public static async Task<ILookup<string, OpenThere>> OpenByArea(PortalDb db, BoardScope scope, CancellationToken stop)
    {
        var open = TicketFlow.OpenStates;
        var cells = await scope.Standing(db.Figures, FigureParts.Area).Where(cell => open.Contains(cell.State))
            .GroupBy(cell => new { cell.KecamatanCode, cell.Late }).Select(group => new { group.Key.KecamatanCode, group.Key.Late, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        return cells.Where(cell => cell.KecamatanCode.Length >= scope.AreaLength).ToLookup(cell => cell.KecamatanCode[..scope.AreaLength], cell => new OpenThere(cell.Late, cell.Count), StringComparer.Ordinal);
    }

    public static async Task<IReadOnlyList<CategoryFigures>> Categories(PortalDb db, BoardNames names, BoardScope scope, CancellationToken stop)
    {
        var open = TicketFlow.OpenStates;
        var counts = await scope.Received(db.Figures, FigureParts.Category).GroupBy(cell => new { cell.CategoryId, IsOpen = open.Contains(cell.State) })
            .Select(group => new { group.Key.CategoryId, group.Key.IsOpen, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        var all = counts.GroupBy(one => one.CategoryId).Select(one => new CategoryFigures(names.Categories.GetValueOrDefault(one.Key)?.Slug ?? "", names.CategoryName(one.Key) ?? "Belum ada kategori",
            one.Sum(part => part.Count), one.Where(part => part.IsOpen).Sum(part => part.Count))).OrderByDescending(one => one.Received).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        var rest = all.Skip(MostCategories).ToList();
        return rest.Count == 0 ? all : [.. all.Take(MostCategories), new CategoryFigures("", "Kategori lain", rest.Sum(one => one.Received), rest.Sum(one => one.Open))];
    }

    private static readonly (string Words, int Months)[] Ages = [("Bulan ini", 0), ("Bulan lalu", 1), ("2–3 bulan", 3), ("4–6 bulan", 6), ("7–12 bulan", 12), ("Lebih dari setahun", int.MaxValue)];

    public static async Task<IReadOnlyList<BacklogAge>> Backlog(PortalDb db, BoardScope scope, CancellationToken stop)
    {
        var states = TicketFlow.OpenStates;
        var months = await scope.Aged(db.Figures).Where(cell => states.Contains(cell.State))
            .GroupBy(cell => cell.On).Select(group => new { On = group.Key, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        var open = months.ConvertAll(one => (Age: (scope.Today.Year - one.On.Year) * 12 + scope.Today.Month - one.On.Month, one.Count));
        return [.. Ages.Select((age, place) => new BacklogAge(age.Words, open.Where(one => one.Age <= age.Months && (place == 0 || one.Age > Ages[place - 1].Months)).Sum(one => one.Count)))];
    }

    /// <summary>Equity: the same question asked of each part of the region.</summary>
    public static async Task<IReadOnlyList<ZoneFigures>> Zones(PortalDb db, BoardScope scope, ILookup<string, OpenThere> open, CancellationToken stop)
    {
        var zones = await db.Zones.OrderBy(one => one.Id).ToListAsync(stop);
        if (zones.Count == 0) return [];
        var received = (await scope.Received(db.Figures, FigureParts.Area).GroupBy(cell => new { cell.KecamatanCode, cell.State, cell.Closing })
            .Select(group => new { group.Key.KecamatanCode, group.Key.State, group.Key.Closing, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop))
            .Where(cell => cell.KecamatanCode.Length >= scope.AreaLength).ToLookup(cell => cell.KecamatanCode[..scope.AreaLength], StringComparer.Ordinal);
        return [.. zones.Select(zone =>
        {
            var (here, came) = (zone.Areas.SelectMany(area => open[area]).ToList(), zone.Areas.SelectMany(area => received[area]).ToList());
            var closed = came.Where(one => one.State == TicketState.Closed).ToList();
            return new ZoneFigures(zone.Name, came.Sum(one => one.Count), here.Sum(one => one.Count), here.Where(one => one.Late).Sum(one => one.Count),
                closed.Sum(one => one.Count), closed.Where(one => one.Closing == nameof(ClosingKind.ConfirmedByReporter)).Sum(one => one.Count));
        })];
    }

    public static async Task<IReadOnlyList<AgencyFigures>> Unstaffed(PortalDb db, BoardNames names, IReadOnlyList<AgencyFigures> known, BoardScope scope, CancellationToken stop)
    {
        var desks = await db.Seated().Where(one => one.AgencyId != null && Desks.Contains(one.Role)).ToListAsync(stop);
        var staffed = desks.Where(one => one.HoldsOn(scope.Today)).Select(one => one.AgencyId!.Value).ToHashSet();
        return [.. names.Agencies.Values.Where(one => one.IsOwn && (scope.AgencyId is null || one.Id == scope.AgencyId) && !staffed.Contains(one.Id))
            .Select(one => known.FirstOrDefault(desk => desk.Code == one.Code) ?? new AgencyFigures(one.Code, one.Name, 0, 0, new(0, 0, 0)))
            .OrderByDescending(one => one.Open)];
    }
}
