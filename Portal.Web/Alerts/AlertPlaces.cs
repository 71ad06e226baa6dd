using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Regions;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;

namespace Portal.Web.Alerts;

/// <param name="Scope">As it is kept.</param>
/// <param name="Filter">What narrows the queue to it.</param>
public sealed record AlertPlace(string Scope, string Name, string Filter);

/// <summary>What scopes are called, and where the rows behind a figure are.</summary>
public sealed class AlertPlaces
{
    public const string Everything = "Seluruh pemerintah";

    private readonly Dictionary<string, AlertPlace> known;

    private AlertPlaces(IEnumerable<AlertPlace> places) => known = places.ToDictionary(one => one.Scope, StringComparer.Ordinal);

    public static async Task<AlertPlaces> Read(PortalDb db, PortalSettings settings, CancellationToken stop)
    {
        var level = settings.IsProvince ? RegionLevel.Regency : RegionLevel.Kecamatan;
        var agencies = await db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive).OrderBy(one => one.Name).Select(one => new { one.Id, one.Code, one.ShortName, one.Name }).ToListAsync(stop);
        var areas = await db.Regions.Where(one => one.ParentCode == settings.Region && one.Level == level).OrderBy(one => one.Name).Select(one => new { one.Code, one.Name }).ToListAsync(stop);
        var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).Select(one => new { one.Id, one.Slug, one.Name }).ToListAsync(stop);
        return new(
        [
            new(FigureScope.Whole, Everything, ""),
            new(FigureScope.AgencyPart + AlertTerms.Each, "Setiap OPD, sendiri-sendiri", ""), new(FigureScope.AreaPart + AlertTerms.Each, "Setiap wilayah, sendiri-sendiri", ""), new(FigureScope.CategoryPart + AlertTerms.Each, "Setiap kategori, sendiri-sendiri", ""),
            .. agencies.Select(one => new AlertPlace(FigureScope.Agency(one.Id), Agency.Called(one.ShortName, one.Name), $"&opd={Uri.EscapeDataString(one.Code)}")),
            .. areas.Select(one => new AlertPlace(FigureScope.Area(one.Code), one.Name, $"&kecamatan={Uri.EscapeDataString(one.Code)}")),
            .. categories.Select(one => new AlertPlace(FigureScope.Category(one.Id), one.Name, $"&kategori={Uri.EscapeDataString(one.Slug)}")),
        ]);
    }

    public IEnumerable<AlertPlace> Of(string part) => known.Values.Where(one => one.Scope.StartsWith(part, StringComparison.Ordinal) && !one.Scope.EndsWith(AlertTerms.Each, StringComparison.Ordinal));

    public bool Has(string scope) => known.ContainsKey(scope);

    public string Name(string scope) => known.GetValueOrDefault(scope)?.Name ?? "Tidak dikenal lagi";

    public string Link(AlertFigure figure, string scope)
    {
        var filter = known.GetValueOrDefault(scope)?.Filter ?? "";
        return figure switch
        {
            AlertFigure.Arrived => $"{QueueLinks.All}&urut=terbaru{filter}",
            AlertFigure.Unverified => QueueLinks.Of(TicketState.Received) + filter,
            AlertFigure.Open or AlertFigure.ProofRefused => QueueLinks.Open + filter,
            AlertFigure.Late or AlertFigure.LateShare => QueueLinks.Late + filter,
            // What was returned is at no OPD any more.
            AlertFigure.Returned => QueueLinks.Returned + (scope.StartsWith(FigureScope.AgencyPart, StringComparison.Ordinal) ? "" : filter),
            AlertFigure.Answered => QueueLinks.Of(TicketState.Answered) + filter,
            AlertFigure.Reopened => QueueLinks.Rejected + filter,
            AlertFigure.Soon => QueueLinks.Soon + filter,
            AlertFigure.BrokenPromises => QueueLinks.Promises,
            AlertFigure.UnheardDirections => "/petugas/arahan",
            AlertFigure.Counting => "/papan",
        };
    }
}
