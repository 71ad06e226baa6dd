using Microsoft.EntityFrameworkCore;
using Portal.Domain.Crises;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Crises;

/// <param name="Marked">Reports received under it, whatever became of them.</param>
public sealed record CrisisLine(string Number, string Name, CrisisLevel Level, string Decree, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, DateOnly PlannedEndOn, int Marked, int Open, int Late, IReadOnlyList<CrisisArea> Areas);

/// <summary>What is marked in one kecamatan; a place that is not known has no name.</summary>
public sealed record CrisisArea(string Code, string Name, int Marked, int Open, int Late);

/// <summary>What stands under a crisis, off the index of the marked tickets. Confidential reports are in none of these numbers.</summary>
internal static class CrisisFigures
{
    public static async Task<List<CrisisLine>> Read(PortalDb db, IReadOnlyList<Crisis> crises, CancellationToken stop)
    {
        if (crises.Count == 0) return [];
        var (ids, open) = (crises.Select(one => (long?)one.Id).ToList(), TicketFlow.OpenStates);
        var counts = await db.Tickets.Where(one => one.CrisisId != null && ids.Contains(one.CrisisId) && (one.Visibility & Visibility.Confidential) == 0)
            .GroupBy(one => new { one.CrisisId, one.KecamatanCode, one.State, one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed })
            .Select(group => new { group.Key.CrisisId, group.Key.KecamatanCode, group.Key.State, group.Key.VerifyPassed, group.Key.FollowUpPassed, group.Key.ResolvePassed, Count = group.Count() }).ToListAsync(stop);
        var codes = counts.Select(one => one.KecamatanCode).OfType<string>().Distinct().ToList();
        var names = await db.NamesOfPlaces(codes, stop);
        return [.. crises.Select(crisis =>
        {
            var areas = counts.Where(one => one.CrisisId == crisis.Id).GroupBy(one => one.KecamatanCode ?? "").Select(area => new CrisisArea(area.Key, names.GetValueOrDefault(area.Key, "Tempat tidak disebut"),
                area.Sum(one => one.Count), area.Where(one => open.Contains(one.State)).Sum(one => one.Count),
                area.Where(one => Ticket.IsLateIn(one.State, one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed)).Sum(one => one.Count))).OrderByDescending(one => one.Late).ThenByDescending(one => one.Open).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
            return new CrisisLine(crisis.Number, crisis.Terms.Name, crisis.Level, crisis.Steps.Count == 0 ? "" : crisis.Steps.OrderBy(step => step.Id).Last().Decree.Number, crisis.StartedAt, crisis.EndedAt, crisis.Terms.PlannedEndOn,
                areas.Sum(one => one.Marked), areas.Sum(one => one.Open), areas.Sum(one => one.Late), areas);
        })];
    }

    /// <summary>Those in force, the newest first.</summary>
    public static async Task<List<CrisisLine>> InForce(PortalDb db, CancellationToken stop) =>
        await Read(db, await db.Crises.AsNoTracking().Include(one => one.Steps).Where(one => one.EndedAt == null).OrderByDescending(one => one.Id).ToListAsync(stop), stop);
}
