using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Domain.Walls;
using Portal.Web.Storage;
using Portal.Web.Walls.Tiles;

namespace Portal.Web.Walls;

/// <param name="Heat">People behind it times days it waits.</param>
public sealed record HotMatter(string Title, string? Place, int People, int Days, double Heat);

public sealed record SupportFacts(IReadOnlyList<HotMatter> Matters);

/// <summary>The problems most people stand behind and that wait longest: laporan induk with those merged into it, and every "saya juga".</summary>
internal sealed class SupportTiles(Store store, TimeProvider time) : ITileSource
{
    private const int Looked = 60, Shown = 6;

    public IReadOnlyList<TileKind> Kinds { get; } = [new("ramai", "Paling banyak didukung", "users", "dukungan warga", typeof(HotFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(10);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => wall.Scope.Key;

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db =>
    {
        var now = time.GetUtcNow();
        var rows = await ScopeRows.Of(db, wall.Scope, stop);
        var open = rows.Tickets().Where(ticket => TicketFlow.OpenStates.Contains(ticket.State));
        // Their own index holds only tickets with support; the merged are few beside all.
        var merged = await db.Tickets.Where(one => one.MergedIntoId != null && one.State == TicketState.Duplicate).GroupBy(one => one.MergedIntoId!.Value)
            .Select(group => new { Id = group.Key, Count = group.Count() }).OrderByDescending(one => one.Count).Take(Looked).ToDictionaryAsync(one => one.Id, one => one.Count, stop);
        var ids = merged.Keys.Concat(await open.Where(one => one.SupportCount > 0).OrderByDescending(one => one.SupportCount).Take(Looked).Select(one => one.Id).ToListAsync(stop)).Distinct().ToList();
        var matters = await open.Where(one => ids.Contains(one.Id)).Select(one => new
        {
            one.Id, one.SupportCount, one.ReceivedAt,
            Title = one.PublishedAt == null ? null : db.Publications.Where(words => words.TicketId == one.Id && words.PublishedAt != null).Select(words => words.Title).FirstOrDefault(),
            Category = db.Categories.Where(category => category.Id == one.CategoryId).Select(category => category.Name).FirstOrDefault(),
            Place = db.Regions.Where(region => region.Code == (one.KecamatanCode ?? one.RegencyCode)).Select(region => region.Name).FirstOrDefault(),
        }).ToListAsync(stop);
        return new Observation(now, new SupportFacts([.. matters.Select(one => Matter(one.Title ?? one.Category ?? "Belum ada kategori", one.Place, 1 + one.SupportCount + merged.GetValueOrDefault(one.Id), now - one.ReceivedAt))
            .OrderByDescending(one => one.Heat).ThenBy(one => one.Title, StringComparer.Ordinal).Take(Shown)]));
    }, stop);

    private static HotMatter Matter(string title, string? place, int people, TimeSpan age)
    {
        var days = Math.Max(0, (int)age.TotalDays);
        return new(title, place, people, days, people * Math.Max(1.0, days));
    }
}
