using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Bulk;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>The numbers of a whole view, as many as one order takes, in the view's order.</summary>
public sealed record QueueNumbers(QueueAsk Ask) : IOperation<IReadOnlyList<TicketMark>>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class QueueNumbersHandler(Store store, QueueFinder finder, WorkingDays days, TimeProvider time) : IHandle<QueueNumbers, IReadOnlyList<TicketMark>>
{
    public async Task<Outcome<IReadOnlyList<TicketMark>>> Handle(QueueNumbers operation, Actor actor, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        return await store.Read<Outcome<IReadOnlyList<TicketMark>>>(async db =>
        {
            var (ids, _) = await finder.Ids(db, actor, operation.Ask, DoToMany.Most, now, calendar, stop);
            var rows = await db.Tickets.Where(one => EF.Parameter(ids).Contains(one.Id)).Select(one => new { one.Id, one.Number, one.Version }).ToDictionaryAsync(one => one.Id, stop);
            return ids.Where(rows.ContainsKey).Select(id => new TicketMark(rows[id].Number, rows[id].Version)).ToArray();
        }, stop);
    }
}
