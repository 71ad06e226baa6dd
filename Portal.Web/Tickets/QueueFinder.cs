using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Which tickets a queue's address names, in its order and without its pages: for what is done with a whole view.</summary>
internal sealed class QueueFinder
{
    public async Task<List<long>> Ids(PortalDb db, Actor actor, QueueAsk ask, int most, DateTimeOffset now, WorkingCalendar calendar, CancellationToken stop)
    {
        var mine = QueueViews.For(actor);
        QueueView? view = ask.View is { } asked && mine.Contains(asked) ? asked : ask.Words is null ? mine[0] : null;
        var whole = ask with { After = null };
        var categories = await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).ThenBy(one => one.Name).ToListAsync(stop);
        return await new QueueScope(actor, now, calendar).Of(db.Tickets, view ?? QueueView.All).Narrow(db, whole, categories).InOrder(whole).Take(most).Select(one => one.Id).ToListAsync(stop);
    }
}
