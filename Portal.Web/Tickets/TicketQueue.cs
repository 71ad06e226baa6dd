using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Bulk;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>One page of the officers' queue, the number in each view, and what it can be narrowed by.</summary>
public sealed record TicketQueue(QueueAsk Ask) : IOperation<QueueSheet>
{
    public static Permission Needs => Permission.ReadTickets;

    public const int PageSize = 25;
}

internal sealed class TicketQueueHandler(Store store, QueueFinder finder, QueueRows rows, QueueCounts counts, QueueChoiceLists choices, WorkingDays days, TimeProvider time) : IHandle<TicketQueue, QueueSheet>
{
    public async Task<Outcome<QueueSheet>> Handle(TicketQueue operation, Actor actor, CancellationToken stop)
    {
        var (ask, now) = (operation.Ask, time.GetUtcNow());
        var calendar = await days.CalendarOn(now, stop);
        var tally = await counts.Of(actor, QueueViews.For(actor), now, calendar, stop);
        return await store.Read<Outcome<QueueSheet>>(async db =>
        {
            var find = await finder.Find(db, actor, ask, now, calendar, stop);
            var keys = await new QueueOrder(find.Sort).Read(find.Tickets, ask, TicketQueue.PageSize + 1, stop);
            var page = ask.Before is null ? keys.Take(TicketQueue.PageSize).ToList() : [.. keys.TakeLast(TicketQueue.PageSize)];
            var (isFull, stems) = (keys.Count > TicketQueue.PageSize, find.Found?.Stems ?? []);
            return new QueueSheet
            {
                Rows = await rows.Read(db, page, actor, stems, now, calendar, stop), View = find.View, Sort = find.Sort, Zone = days.Zone, Views = tally.Views,
                Next = page.Count > 0 && (isFull || ask.Before is not null) ? page[^1] : null,
                Previous = page.Count > 0 && (ask.Before is null ? ask.After is not null : isFull) ? page[0] : null,
                Saved = await db.SavedFor(actor, stop), Sought = stems, IsCut = find.Found?.IsCut ?? false, MayMark = actor.May(BulkKit.Needs), MayTakeReports = actor.May(Permission.TakeReports),
                Choices = await choices.Read(db, actor, ask, find.Categories, tally.Ruled, stop),
            };
        }, stop);
    }
}
