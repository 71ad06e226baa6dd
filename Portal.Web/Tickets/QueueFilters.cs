using System.Text.RegularExpressions;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Narrows a view by what the address asks, and turns it into a page.</summary>
internal static partial class QueueFilters
{
    /// <param name="categories">The few there are: their names are compared here, not in the database.</param>
    public static IQueryable<Ticket> Narrow(this IQueryable<Ticket> tickets, PortalDb db, QueueAsk ask, IReadOnlyList<Category> categories)
    {
        if (ask.State is { } state) tickets = tickets.Where(ticket => ticket.State == state);
        if (ask.Closing is { } closing) tickets = tickets.Where(ticket => ticket.ClosingKind == closing);
        if (ask.Category is { } slug)
        {
            var category = categories.FirstOrDefault(one => one.Slug == slug)?.Id ?? 0;
            tickets = tickets.Where(ticket => ticket.CategoryId == category);
        }
        if (ask.Place is { } place) tickets = tickets.Where(ticket => ticket.KecamatanCode == place || ticket.RegencyCode == place);
        if (ask.Agency is { } code) tickets = tickets.Where(ticket => ticket.AgencyId == db.Agencies.Where(one => one.Code == code).Select(one => (int?)one.Id).FirstOrDefault());
        return ask.Words is { } words ? tickets.Find(db, words, categories) : tickets;
    }

    public static IQueryable<Ticket> InOrder(this IQueryable<Ticket> tickets, QueueAsk ask) => (ask.Sort, ask.After) switch
    {
        (QueueSort.Due, null) => tickets.OrderBy(one => one.DueAt).ThenBy(one => one.Id),
        (QueueSort.Due, var key) => tickets.Where(one => one.DueAt >= key.At && (one.DueAt > key.At || one.Id > key.Id)).OrderBy(one => one.DueAt).ThenBy(one => one.Id),
        (QueueSort.Newest, null) => tickets.OrderByDescending(one => one.ReceivedAt).ThenByDescending(one => one.Id),
        (QueueSort.Newest, var key) => tickets.Where(one => one.ReceivedAt <= key.At && (one.ReceivedAt < key.At || one.Id < key.Id)).OrderByDescending(one => one.ReceivedAt).ThenByDescending(one => one.Id),
        (QueueSort.Support, null) => tickets.Where(one => one.SupportCount > 0).OrderByDescending(one => one.SupportCount).ThenByDescending(one => one.Id),
        (QueueSort.Support, { Supports: var count, Id: var id }) => tickets.Where(one => one.SupportCount > 0 && one.SupportCount <= count && (one.SupportCount < count || one.Id < id))
            .OrderByDescending(one => one.SupportCount).ThenByDescending(one => one.Id),
    };

    // A report's own words are sealed: until they have an index of masked stems, only published words and the category's name are found.
    private static IQueryable<Ticket> Find(this IQueryable<Ticket> tickets, PortalDb db, string typed, IReadOnlyList<Category> categories)
    {
        if (TicketNumber.Read(typed) is { } number) return tickets.Where(ticket => ticket.Number == number);
        if (NumberBegins().IsMatch(typed))
        {
            var begins = typed.ToUpperInvariant();
            return tickets.Where(ticket => ticket.Number.StartsWith(begins) || ticket.FormerNumber!.StartsWith(typed) || ticket.FormerNumber!.StartsWith(begins));
        }
        // Numbers of old systems mix letters and digits: KBDG-0b983da6e7.
        if (typed.Any(char.IsAsciiDigit) && !typed.Contains(' ', StringComparison.Ordinal)) return tickets.Where(ticket => ticket.FormerNumber!.StartsWith(typed));
        var stems = Stems.Words(typed);
        if (stems.Count == 0) return tickets.Where(ticket => ticket.FormerNumber == typed);
        foreach (var stem in stems)
        {
            var sought = $" {stem} ";
            var named = categories.Where(one => Stems.Words(one.Name).Contains(stem)).Select(one => (int?)one.Id).ToList();
            tickets = tickets.Where(ticket => named.Contains(ticket.CategoryId) || db.Publications.Any(one => one.TicketId == ticket.Id && one.Stems.Contains(sought)));
        }
        return tickets;
    }

    [GeneratedRegex(@"^[A-Za-z]{0,6}[-\s]?\d[\d\-/.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberBegins();
}
