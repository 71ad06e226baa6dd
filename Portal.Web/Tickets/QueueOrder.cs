using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>
/// Reads one page of keys in an order, from a cursor on, forwards or backwards. Only ids and keys are read here, so that the index answers alone; the rows come by id.
/// </summary>
internal sealed class QueueOrder(QueueSort sort)
{
    // The key's own column and no other, or the index could not answer alone.
    internal Expression<Func<Ticket, Place>> Placed => sort switch
    {
        QueueSort.Due => one => new Place(one.Id, one.DueAt, 0),
        QueueSort.Newest => one => new Place(one.Id, one.ReceivedAt, 0),
        QueueSort.Support => one => new Place(one.Id, Ticket.NothingDue, one.SupportCount),
    };

    internal sealed record Place(long Id, DateTimeOffset At, int Supports);

    /// <summary>What is asked for, or what this view is best read by.</summary>
    public static QueueSort Of(QueueAsk ask, QueueView? view)
    {
        var rests = ask.Closing is not null || ask.State is { } state && !state.IsOpen();
        var asked = ask.Sort ?? (view is QueueView.SecondKey or QueueView.Messages || (view is null or QueueView.All && ask.State is null) ? QueueSort.Newest : QueueSort.Due);
        return asked == QueueSort.Due && rests ? QueueSort.Newest : asked;
    }

    /// <summary>At most <paramref name="count"/> keys in the order of the page, whichever way they were read.</summary>
    public async Task<List<QueueKey>> Read(IQueryable<Ticket> tickets, QueueAsk ask, int count, CancellationToken stop)
    {
        if (ask.Before is { } before)
        {
            var back = await Towards(tickets, before, count, back: true, stop);
            back.Reverse();
            return back;
        }
        return await Towards(tickets, ask.After, count, back: false, stop);
    }

    private async Task<List<QueueKey>> Towards(IQueryable<Ticket> tickets, QueueKey? from, int count, bool back, CancellationToken stop)
    {
        var found = new List<QueueKey>();
        foreach (var part in Parts(tickets, from, back))
            if (found.Count < count) found.AddRange((await part.Take(count - found.Count).Select(Placed).ToListAsync(stop)).Select(Key));
        return found;
    }

    private QueueKey Key(Place one) => sort == QueueSort.Support ? QueueKey.Of(one.Supports, one.Id) : new(one.At, one.Id);

    // Hundreds of promises end at the same office close: the rest of that moment is one seek, what lies behind it another.
    internal IEnumerable<IQueryable<Ticket>> Parts(IQueryable<Ticket> tickets, QueueKey? from, bool back) => sort switch
    {
        QueueSort.Due => from is null ? [DueOrder(tickets.Where(one => one.DueAt < Ticket.NothingDue), back)]
            : [DueOrder(back ? tickets.Where(one => one.DueAt == from.At && one.Id < from.Id) : tickets.Where(one => one.DueAt == from.At && one.Id > from.Id), back),
               DueOrder(back ? tickets.Where(one => one.DueAt < from.At) : tickets.Where(one => one.DueAt > from.At && one.DueAt < Ticket.NothingDue), back)],
        QueueSort.Newest => [NewestOrder(from is null ? tickets : back
            ? tickets.Where(one => one.ReceivedAt >= from.At && (one.ReceivedAt > from.At || one.Id > from.Id))
            : tickets.Where(one => one.ReceivedAt <= from.At && (one.ReceivedAt < from.At || one.Id < from.Id)), back)],
        QueueSort.Support => [SupportOrder(Supported(tickets, from, back), back)],
    };

    private static IQueryable<Ticket> Supported(IQueryable<Ticket> tickets, QueueKey? from, bool back)
    {
        tickets = tickets.Where(one => one.SupportCount > 0);
        if (from is not { Supports: var count, Id: var id }) return tickets;
        return back ? tickets.Where(one => one.SupportCount >= count && (one.SupportCount > count || one.Id > id)) : tickets.Where(one => one.SupportCount <= count && (one.SupportCount < count || one.Id < id));
    }

    private static IQueryable<Ticket> DueOrder(IQueryable<Ticket> tickets, bool back) =>
        back ? tickets.OrderByDescending(one => one.DueAt).ThenByDescending(one => one.Id) : tickets.OrderBy(one => one.DueAt).ThenBy(one => one.Id);

    private static IQueryable<Ticket> NewestOrder(IQueryable<Ticket> tickets, bool back) =>
        back ? tickets.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id) : tickets.OrderByDescending(one => one.ReceivedAt).ThenByDescending(one => one.Id);

    private static IQueryable<Ticket> SupportOrder(IQueryable<Ticket> tickets, bool back) =>
        back ? tickets.OrderBy(one => one.SupportCount).ThenBy(one => one.Id) : tickets.OrderByDescending(one => one.SupportCount).ThenByDescending(one => one.Id);
}
