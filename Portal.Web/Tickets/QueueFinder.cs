using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Search;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="Tickets">Seen by the actor, of the view, narrowed; not yet in an order.</param>
/// <param name="View">Null when something is sought everywhere.</param>
/// <param name="Found">Null when nothing is sought.</param>
internal sealed record QueueFind(IQueryable<Ticket> Tickets, QueueView? View, QueueSort Sort, Found? Found, IReadOnlyList<Category> Categories);

/// <summary>Which tickets a queue's address names: for a page of it, and for what is done with a whole view.</summary>
internal sealed class QueueFinder(TicketSearch search)
{
    public async Task<QueueFind> Find(PortalDb db, Actor actor, QueueAsk ask, DateTimeOffset now, WorkingCalendar calendar, CancellationToken stop)
    {
        var mine = QueueViews.For(actor);
        QueueView? view = ask.View is { } asked && mine.Contains(asked) ? asked : ask.Words is null ? mine[0] : null;
        var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop);
        var tickets = new QueueScope(actor, now, calendar).Of(db.Tickets, view ?? QueueView.All).Narrow(db, ask, categories).Narrow(ask, now, calendar);
        var found = ask.Words is { } words ? await search.Find(db, actor, words, ask, categories, stop) : null;
        if (found is { Ids: { } ids }) tickets = tickets.Where(ticket => EF.Parameter(ids).Contains(ticket.Id));
        return new QueueFind(tickets, view, QueueOrder.Of(ask, view), found, categories);
    }

    /// <summary>Without pages, in the view's order.</summary>
    /// <returns>And whether more match the words that were sought than were looked at.</returns>
    public async Task<(List<long> Ids, bool IsCut)> Ids(PortalDb db, Actor actor, QueueAsk ask, int most, DateTimeOffset now, WorkingCalendar calendar, CancellationToken stop)
    {
        var find = await Find(db, actor, ask.First, now, calendar, stop);
        return ([.. (await new QueueOrder(find.Sort).Read(find.Tickets, ask.First, most, stop)).Select(key => key.Id)], find.Found?.IsCut == true);
    }
}
