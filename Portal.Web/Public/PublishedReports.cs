using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>In what order strangers read.</summary>
public enum PublicOrder { Newest, Supported }

/// <summary>Published reports, the newest or the most supported first, page by page.</summary>
public sealed record PublishedReports : IOperation<PublishedPage>
{
    public static Permission Needs => Permission.Anyone;

    public PublicFilter Filter { get; init; } = new();
    public PublicOrder Order { get; init; }
    public PublicCursor? After { get; init; }
    public int Size { get; init; } = 12;
}

public sealed record PublishedPage(IReadOnlyList<PublishedCard> Cards, PublicCursor? Next, int Total);

public sealed record PublishedCard(string Number, string Title, TicketState State, string? Category, string? Place, DateTimeOffset PublishedAt, int SupportCount = 0);

internal sealed class PublishedReportsHandler(Store store, PortalSettings settings) : IHandle<PublishedReports, PublishedPage>
{
    public async Task<Outcome<PublishedPage>> Handle(PublishedReports operation, Actor actor, CancellationToken stop) => await store.Read<Outcome<PublishedPage>>(async db =>
    {
        var all = await db.Matching(operation.Filter, settings.Zone, stop);
        var rows = await Sorted(all, operation.Order, operation.After).Take(operation.Size + 1)
            .Select(one => new Row(one.Words.TicketId, one.Ticket.Number, one.Words.Title, one.Ticket.State, one.Ticket.CategoryId, one.Ticket.DesaCode, one.Ticket.KecamatanCode, one.Words.PublishedAt!.Value, one.Ticket.SupportCount))
            .ToListAsync(stop);
        var shown = rows.Take(operation.Size).ToList();
        var next = rows.Count <= operation.Size ? null
            : operation.Order == PublicOrder.Supported ? new PublicCursor(shown[^1].SupportCount, shown[^1].TicketId) : new PublicCursor(shown[^1].PublishedAt, shown[^1].TicketId);
        return new PublishedPage(await Cards(db, shown, stop), next, await all.CountAsync(stop));
    }, stop);

    private static IQueryable<Shown> Sorted(IQueryable<Shown> all, PublicOrder order, PublicCursor? after)
    {
        if (order == PublicOrder.Supported)
        {
            if (after is { Rank: var rank, TicketId: var ticket }) all = all.Where(one => one.Ticket.SupportCount < rank || (one.Ticket.SupportCount == rank && one.Words.TicketId < ticket));
            return all.OrderByDescending(one => one.Ticket.SupportCount).ThenByDescending(one => one.Words.TicketId);
        }
        if (after is { At: var at, TicketId: var id }) all = all.Where(one => one.Words.PublishedAt < at || (one.Words.PublishedAt == at && one.Words.TicketId < id));
        return all.OrderByDescending(one => one.Words.PublishedAt).ThenByDescending(one => one.Words.TicketId);
    }

    private static async Task<IReadOnlyList<PublishedCard>> Cards(PortalDb db, List<Row> rows, CancellationToken stop)
    {
        var codes = rows.SelectMany(row => new[] { row.Desa, row.Kecamatan }).OfType<string>().Distinct().ToList();
        var places = await db.NamesOfPlaces(codes, stop);
        var categories = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return [.. rows.Select(row => new PublishedCard(row.Number, row.Title, row.State, categories.GetValueOrDefault(row.Category ?? 0), PublicPlace.Of(places, row.Desa, row.Kecamatan), row.PublishedAt, row.SupportCount))];
    }

    private sealed record Row(long TicketId, string Number, string Title, TicketState State, int? Category, string? Desa, string? Kecamatan, DateTimeOffset PublishedAt, int SupportCount);
}
