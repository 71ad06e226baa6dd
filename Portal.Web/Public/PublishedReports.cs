using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>Published reports, the newest first, page by page.</summary>
public sealed record PublishedReports : IOperation<PublishedPage>
{
    public static Permission Needs => Permission.Anyone;

    /// <summary>Words in any form, or a number of ours or of the old system.</summary>
    public string? Search { get; init; }
    public string? AreaCode { get; init; }
    public string? CategorySlug { get; init; }

    /// <summary>True for open ones, false for closed ones, null for all.</summary>
    public bool? IsOpen { get; init; }
    public PublicCursor? After { get; init; }
    public int Size { get; init; } = 12;
}

public sealed record PublishedPage(IReadOnlyList<PublishedCard> Cards, PublicCursor? Next, int Total);

public sealed record PublishedCard(string Number, string Title, TicketState State, string? Category, string? Place, DateTimeOffset PublishedAt);

internal sealed class PublishedReportsHandler(Store store) : IHandle<PublishedReports, PublishedPage>
{
    private static readonly List<TicketState> Open = [.. TicketFlow.OpenStates];

    public async Task<Outcome<PublishedPage>> Handle(PublishedReports operation, Actor actor, CancellationToken stop) => await store.Read<Outcome<PublishedPage>>(async db =>
    {
        var all = await Matching(db, operation, stop);
        var page = all;
        if (operation.After is { } after)
            page = page.Where(one => one.Words.PublishedAt < after.At || (one.Words.PublishedAt == after.At && one.Words.TicketId < after.TicketId));
        var rows = await page.OrderByDescending(one => one.Words.PublishedAt).ThenByDescending(one => one.Words.TicketId).Take(operation.Size + 1)
            .Select(one => new Row(one.Words.TicketId, one.Ticket.Number, one.Words.Title, one.Ticket.State, one.Ticket.CategoryId, one.Ticket.DesaCode, one.Ticket.KecamatanCode, one.Words.PublishedAt!.Value))
            .ToListAsync(stop);
        var shown = rows.Take(operation.Size).ToList();
        var next = rows.Count > operation.Size ? new PublicCursor(shown[^1].PublishedAt, shown[^1].TicketId) : null;
        return new PublishedPage(await Cards(db, shown, stop), next, await all.CountAsync(stop));
    }, stop);

    private static async Task<IQueryable<Shown>> Matching(PortalDb db, PublishedReports operation, CancellationToken stop)
    {
        var found = db.Published();
        if (operation.IsOpen is { } isOpen) found = isOpen ? found.Where(one => Open.Contains(one.Ticket.State)) : found.Where(one => one.Ticket.State == TicketState.Closed);
        if (operation.AreaCode is { Length: > 0 } area) found = found.Where(one => one.Ticket.KecamatanCode == area || one.Ticket.RegencyCode == area);
        if (operation.CategorySlug is { Length: > 0 } slug)
        {
            var category = await db.Categories.Where(one => one.Slug == slug).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop) ?? 0;
            found = found.Where(one => one.Ticket.CategoryId == category);
        }
        return Searched(found, operation.Search);
    }

    private static IQueryable<Shown> Searched(IQueryable<Shown> found, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return found;
        if (TicketNumber.Read(search) is { } number) return found.Where(one => one.Ticket.Number == number);
        // The last letters may still be missing: a stem is found by its beginning.
        foreach (var stem in Stems.Words(search).Take(8)) found = found.Where(one => one.Words.Stems.Contains(" " + stem));
        return found;
    }

    private static async Task<IReadOnlyList<PublishedCard>> Cards(PortalDb db, List<Row> rows, CancellationToken stop)
    {
        var codes = rows.SelectMany(row => new[] { row.Desa, row.Kecamatan }).Distinct().ToList();
        var places = await db.Regions.Where(one => codes.Contains(one.Code)).ToDictionaryAsync(one => one.Code, one => one.Name, stop);
        var categories = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return [.. rows.Select(row => new PublishedCard(row.Number, row.Title, row.State, categories.GetValueOrDefault(row.Category ?? 0), PublicPlace.Of(places, row.Desa, row.Kecamatan), row.PublishedAt))];
    }

    private sealed record Row(long TicketId, string Number, string Title, TicketState State, int? Category, string? Desa, string? Kecamatan, DateTimeOffset PublishedAt);
}
