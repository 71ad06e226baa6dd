using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>One of our areas with its imported outline.</summary>
internal sealed record AreaOutline(string Code, string Name, Geometry Shape);

/// <summary>Imported outlines, light enough for a phone: our areas, or those inside one of them. Read again each minute: imports are rare.</summary>
internal sealed class AreaOutlines(Store store, PortalSettings settings, TimeProvider time)
{
    private const int ManyPoints = 8000;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <param name="parent">An area of ours; null for the whole region.</param>
    /// <returns>Empty where none were imported, and for places that are not ours.</returns>
    public async Task<IReadOnlyList<AreaOutline>> Read(string? parent, CancellationToken stop)
    {
        var within = parent ?? settings.Region;
        if (parent is not null && !parent.StartsWith(settings.Region + ".", StringComparison.Ordinal)) return [];
        if (known.TryGetValue(within, out var kept) && time.GetUtcNow() - kept.At < Freshness) return kept.Areas;
        var rows = await store.Read(db => db.Regions.Where(one => one.ParentCode == within && one.Outline != null).OrderBy(one => one.Code)
            .Select(one => new { one.Code, one.Name, one.Outline }).ToListAsync(stop), stop);
        // Codes that do not exist must not fill the memory.
        if (rows.Count == 0 && parent is not null) return [];
        var shapes = rows.Select(row => (row.Code, row.Name, Shape: OutlineShape.Read(row.Outline!)));
        var areas = Lighter([.. shapes.Where(row => row.Shape is { IsEmpty: false }).Select(row => new AreaOutline(row.Code, row.Name, row.Shape!))]);
        known[within] = new Known(areas, time.GetUtcNow());
        return areas;
    }

    // A ten-thousandth of a degree is some eleven metres; survey outlines hold a point every metre.
    private static List<AreaOutline> Lighter(List<AreaOutline> areas)
    {
        for (var tolerance = 0.0001; tolerance < 0.02 && areas.Sum(area => area.Shape.NumPoints) > ManyPoints; tolerance *= 2)
            areas = [.. areas.Select(area => area with { Shape = TopologyPreservingSimplifier.Simplify(area.Shape, tolerance) })];
        return areas;
    }

    private sealed record Known(IReadOnlyList<AreaOutline> Areas, DateTimeOffset At);
}
