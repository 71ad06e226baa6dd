using Portal.Domain.Crises;

namespace Portal.Domain.Sla;

/// <summary>Which reports run by the clocks of a crisis: received while it was in force, in its area, of its categories.</summary>
/// <param name="Basis">Number of the decree it was declared by.</param>
/// <param name="Until">Null while it is in force.</param>
/// <param name="Areas">Empty for everywhere; a kabupaten's code holds for all its kecamatan.</param>
public sealed record CrisisClock(long Id, string Number, string Name, string Basis, DateTimeOffset From, DateTimeOffset? Until, IReadOnlyList<string> Areas, IReadOnlyList<int> CategoryIds, CrisisDays Days)
{
    public bool Covers(DateTimeOffset receivedAt, int? categoryId, string? kecamatan) =>
        receivedAt >= From && (Until is not { } until || receivedAt < until)
        && (Areas.Count == 0 || (kecamatan is not null && Areas.Any(area => kecamatan == area || kecamatan.StartsWith(area + ".", StringComparison.Ordinal))))
        && (CategoryIds.Count == 0 || (categoryId is { } category && CategoryIds.Contains(category)));
}
