using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Walls;

/// <summary>Reads what the ticket tiles of one scope say: cells, the day's closings, and a few rows that an index gives at once.</summary>
internal sealed class TicketFactsReading(Store store, PortalSettings settings, WorkingDays days)
{
    private const int InflowDays = 14, NewsShown = 8;

    public Task<TicketFacts> Read(WallScope scope, DateTimeOffset now, CancellationToken stop) => store.Read(async db =>
    {
        var rows = await ScopeRows.Of(db, scope, stop);
        var today = now.DayIn(settings.Zone);
        var owed = rows.Tickets().Where(Promises.AreOpen);
        var standing = await Standing(rows, stop);
        var soonUntil = QueueScope.SoonUntil(await days.CalendarOn(now, stop), now);
        return new TicketFacts
        {
            Zone = settings.Zone, RegionCode = settings.Region,
            RegionName = await db.Regions.Where(one => one.Code == settings.Region).Select(one => one.Name).SingleOrDefaultAsync(stop) ?? "",
            Open = standing.Sum(one => one.Count), Unverified = standing.Where(one => one.State == TicketState.Received).Sum(one => one.Count), Late = standing.Where(one => one.Late).Sum(one => one.Count),
            Soon = await rows.Tickets().CountAsync(QueueScope.Between(now, soonUntil), stop),
            Inflow = await Inflow(rows, today, stop),
            ClosedToday = await Closed(rows, today, stop),
            Promises = await owed.CountAsync(stop), BrokenPromises = await owed.CountAsync(one => one.PromisedOn < today, stop),
            Offices = await Offices(db, standing, await Answers(rows, today, stop), stop), Areas = await Areas(db, rows, scope, stop), Categories = await Categories(db, rows, stop), Ages = await Ages(rows, today, stop),
            Newest = await Newest(db, rows, stop),
        };
    }, stop);

    private sealed record Pile(TicketState State, int AgencyId, bool Late, int Count);

    private static Task<List<Pile>> Standing(ScopeRows rows, CancellationToken stop) => rows.Standing(FigureParts.Agency)
        .GroupBy(cell => new { cell.State, cell.AgencyId, cell.Late }).Select(group => new Pile(group.Key.State, group.Key.AgencyId, group.Key.Late, group.Sum(cell => cell.Count))).ToListAsync(stop);

    private static async Task<IReadOnlyList<int>> Inflow(ScopeRows rows, DateOnly today, CancellationToken stop)
    {
        var first = today.AddDays(1 - InflowDays);
        // A day's spelled-out cells are nearly as many as its tickets; tallies are few, and know no kecamatan.
        var counts = await (rows.Flows() is { } flows
            ? flows.Where(one => one.Period == FigurePeriod.Day && one.AgencyId >= 0 && one.On >= first && one.On <= today && one.Flow == (rows.Agencies.Count == 0 ? FigureFlow.Received : FigureFlow.Referred)).Select(one => new { one.On, one.Count })
            : rows.Cells(FigurePeriod.Day).Where(cell => cell.On >= first && cell.On <= today).Select(cell => new { cell.On, cell.Count }))
            .GroupBy(one => one.On).Select(group => new { On = group.Key, Count = group.Sum(one => one.Count) }).ToDictionaryAsync(day => day.On, day => day.Count, stop);
        return [.. Enumerable.Range(0, InflowDays).Select(day => counts.GetValueOrDefault(first.AddDays(day)))];
    }

    /// <summary>How long this month's answers took, per OPD; none where the wall looks at some kecamatan only.</summary>
    private static async Task<ILookup<int, (int Bucket, int Count)>> Answers(ScopeRows rows, DateOnly today, CancellationToken stop)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var tallies = rows.Flows() is { } flows ? await flows.Where(one => one.Period == FigurePeriod.Month && one.On == month && one.Flow == FigureFlow.Answered).ToListAsync(stop) : [];
        return tallies.ToLookup(one => one.AgencyId, one => (one.Bucket, one.Count));
    }

    private Task<ClosedFigures> Closed(ScopeRows rows, DateOnly today, CancellationToken stop) => ClosingTiles.Count(rows, today, settings.Zone, stop);

    private static async Task<IReadOnlyList<OfficeLoad>> Offices(PortalDb db, List<Pile> standing, ILookup<int, (int Bucket, int Count)> answers, CancellationToken stop)
    {
        var names = await db.NamesOfOffices(stop);
        return [.. standing.Where(one => names.ContainsKey(one.AgencyId)).GroupBy(one => one.AgencyId)
            .Select(desk => new OfficeLoad(names[desk.Key], desk.Sum(one => one.Count), desk.Where(one => one.Late).Sum(one => one.Count), TimeSketch.Spread(answers[desk.Key])))
            .OrderByDescending(desk => desk.Late).ThenByDescending(desk => desk.Open).ThenBy(desk => desk.Name, StringComparer.Ordinal)];
    }

    /// <summary>A kabupaten looks at its kecamatan, a province at its kabupaten and kota; areas outside the scope have no number.</summary>
    private async Task<IReadOnlyList<AreaFigures>> Areas(PortalDb db, ScopeRows rows, WallScope scope, CancellationToken stop)
    {
        var (length, level) = settings.IsProvince ? (5, RegionLevel.Regency) : (8, RegionLevel.Kecamatan);
        var cells = await rows.Standing(FigureParts.Area)
            .GroupBy(cell => new { cell.KecamatanCode, cell.Late }).Select(group => new { group.Key.KecamatanCode, group.Key.Late, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        var byArea = cells.Where(cell => cell.KecamatanCode.Length >= length).ToLookup(cell => cell.KecamatanCode[..length]);
        var areas = await db.Regions.Where(one => one.ParentCode == settings.Region && one.Level == level).OrderBy(one => one.Code).Select(one => new { one.Code, one.Name, one.Latitude, one.Longitude }).ToListAsync(stop);
        return [.. areas.Where(area => scope.Kecamatan.Count == 0 || scope.Kecamatan.Any(code => code.StartsWith(area.Code, StringComparison.Ordinal)))
            .Select(area => new AreaFigures(area.Code, area.Name, byArea[area.Code].Sum(cell => cell.Count), byArea[area.Code].Where(cell => cell.Late).Sum(cell => cell.Count), area.Latitude, area.Longitude))];
    }

    private static async Task<IReadOnlyList<Share>> Categories(PortalDb db, ScopeRows rows, CancellationToken stop)
    {
        var counts = await rows.Standing(FigureParts.Category)
            .GroupBy(cell => cell.CategoryId).Select(group => new { group.Key, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        var names = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return [.. counts.Where(one => one.Count > 0).Select(one => new Share(names.GetValueOrDefault(one.Key, "Belum ada kategori"), one.Count)).OrderByDescending(one => one.Count).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<Share>> Ages(ScopeRows rows, DateOnly today, CancellationToken stop)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var (last, third) = (month.AddMonths(-1), month.AddMonths(-3));
        var months = await rows.Aged()
            .GroupBy(cell => cell.On).Select(group => new { On = group.Key, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        int Between(DateOnly from, DateOnly before) => months.Where(one => one.On >= from && one.On < before).Sum(one => one.Count);
        return
        [
            new($"Masuk {month.MonthName()}", Between(month, DateOnly.MaxValue)), new($"Masuk {last.MonthName()}", Between(last, month)),
            new("2–3 bulan lalu", Between(third, last)), new("Lebih lama", Between(DateOnly.MinValue, third)),
        ];
    }

    private static async Task<IReadOnlyList<PublicNews>> Newest(PortalDb db, ScopeRows rows, CancellationToken stop)
    {
        var news = await (from ticket in rows.Tickets()
                          join words in db.Publications on ticket.Id equals words.TicketId
                          where ticket.PublishedAt != null && words.PublishedAt != null
                          orderby ticket.ReceivedAt descending, ticket.Id descending
                          select new { words.Title, ticket.ReceivedAt, Place = db.Regions.Where(one => one.Code == (ticket.KecamatanCode ?? ticket.RegencyCode)).Select(one => one.Name).FirstOrDefault() }).Take(NewsShown).ToListAsync(stop);
        return news.ConvertAll(one => new PublicNews(one.Title, one.Place, one.ReceivedAt));
    }
}
