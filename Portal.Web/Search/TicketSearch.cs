using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Search;

/// <param name="Ids">The newest that match, whoever may see them: the caller still asks what the actor sees.</param>
/// <param name="Stems">To mark in the texts; empty where a number was sought.</param>
/// <param name="IsCut">There were more.</param>
internal sealed record Found(List<long> Ids, IReadOnlyList<string> Stems, bool IsCut);

/// <summary>What was typed into the search: a number, ours or an old system's, or words. Of words the newest thousand matches are looked at.</summary>
internal sealed partial class TicketSearch(SearchTerms terms)
{
    public const int Most = 1000;

    public async Task<Found> Find(PortalDb db, Actor actor, string typed, QueueAsk ask, IReadOnlyList<Category> categories, CancellationToken stop)
    {
        if (TicketNumber.Read(typed) is { } number) return Cut(await db.Tickets.Where(ticket => ticket.Number == number).Select(ticket => ticket.Id).ToListAsync(stop), []);
        // Numbers of old systems mix letters and digits: KBDG-0b983da6e7.
        if (NumberBegins().IsMatch(typed) || (typed.Any(char.IsAsciiDigit) && !typed.Contains(' ', StringComparison.Ordinal))) return Cut(await Begins(db, typed, stop), []);
        var stems = Stems.Words(typed);
        return stems.Count == 0 ? new Found([], [], false) : Cut(await SearchIndex.Find(db, [.. stems.Select(terms.OfStem), .. Scope(actor, ask, categories)], Most + 1, stop), stems);
    }

    // What narrows the search is sought together with the words: the newest thousand are of this desk, this category, this place.
    private static IEnumerable<string> Scope(Actor actor, QueueAsk ask, IReadOnlyList<Category> categories)
    {
        if (!actor.Is(Role.InstanceAdmin) && !actor.Is(Role.Leader) && actor.AgencyId is { } agency) yield return SearchTerms.OfReader(agency);
        if (categories.FirstOrDefault(one => one.Slug == ask.Category) is { } category) yield return SearchTerms.OfCategory(category.Id);
        if (PlaceCode().IsMatch(ask.Place ?? "")) yield return SearchTerms.OfPlace(ask.Place!);
        if (PlaceCode().IsMatch(ask.Desa ?? "")) yield return SearchTerms.OfPlace(ask.Desa!);
    }

    private static async Task<List<long>> Begins(PortalDb db, string typed, CancellationToken stop)
    {
        var found = new List<long>();
        foreach (var begins in new[] { typed.ToUpperInvariant(), typed }.Distinct(StringComparer.Ordinal))
        foreach (var column in new[] { "\"Number\"", "\"FormerNumber\"" })
            found.AddRange(await db.Database.SqlQueryRaw<long>(Beginning(db.Database.IsSqlite() ? column : column + " COLLATE \"C\""), begins, begins + "~", Most + 1).ToListAsync(stop));
        return [.. found.Distinct()];
    }

    // A beginning is a stretch of the index, in the order of bytes: LIKE would read every row on SQLite, and a national order of letters on PostgreSQL.
    private static string Beginning(string column) =>
        string.Concat("SELECT \"Id\" AS \"Value\" FROM \"Tickets\" WHERE ", column, " >= {0} AND ", column, " < {1} ORDER BY ", column, " DESC LIMIT {2}");

    private static Found Cut(List<long> ids, IReadOnlyList<string> stems) => new(ids.Count > Most ? ids[..Most] : ids, stems, ids.Count > Most);

    [GeneratedRegex(@"^[A-Za-z]{0,6}[-\s]?\d[\d\-/.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBegins();

    [GeneratedRegex(@"^\d{2}(\.\d{2}){1,2}(\.\d{4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceCode();
}
