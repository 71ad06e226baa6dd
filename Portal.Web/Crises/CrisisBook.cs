using Microsoft.EntityFrameworkCore;
using Portal.Domain.Crises;
using Portal.Web.Storage;

namespace Portal.Web.Crises;

/// <param name="Areas">Names; empty for the whole region.</param>
public sealed record CrisisNotice(string Number, string Name, CrisisLevel Level, string Happened, string Advice, IReadOnlyList<CrisisCall> Calls, IReadOnlyList<string> Areas, DateOnly PlannedEndOn);

/// <summary>The crises in force, for the citizens' pages: asked on every one of them, so read at most every ten seconds.</summary>
public sealed class CrisisBook(Store store)
{
    private const int LookEvery = 10_000;
    private volatile Known? known;

    private sealed record Known(IReadOnlyList<CrisisNotice> Notices, long At);

    public async Task<IReadOnlyList<CrisisNotice>> InForce(CancellationToken stop = default)
    {
        if (known is { } last && Environment.TickCount64 - last.At < LookEvery) return last.Notices;
        var notices = await store.Read(db => Read(db, stop), stop);
        known = new Known(notices, Environment.TickCount64);
        return notices;
    }

    /// <summary>Something was changed here: the next page looks at once.</summary>
    public void Forget() => known = null;

    private static async Task<IReadOnlyList<CrisisNotice>> Read(PortalDb db, CancellationToken stop)
    {
        var crises = await db.Crises.Where(one => one.EndedAt == null).OrderByDescending(one => one.Id).ToListAsync(stop);
        if (crises.Count == 0) return [];
        var codes = crises.SelectMany(one => one.Terms.Areas).Distinct().ToList();
        var names = await db.NamesOfPlaces(codes, stop);
        return [.. crises.Select(one => new CrisisNotice(one.Number, one.Terms.Name, one.Level, one.Terms.Happened, one.Terms.Advice, one.Terms.Calls,
            [.. one.Terms.Areas.Select(code => names.GetValueOrDefault(code, code)).Order(StringComparer.Ordinal)], one.Terms.PlannedEndOn))];
    }
}
