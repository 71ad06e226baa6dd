using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Where every change of a ticket happens: found as far as the actor sees, one domain method, saved in one transaction.</summary>
public sealed class TicketDesk(Store store, Vault vault, WorkingDays days, TimeProvider time)
{
    /// <param name="seenVersion">The version the actor looked at; a newer one refuses the change. Null where any version will do.</param>
    public async Task<Outcome<T>> Change<T>(string number, Actor actor, int? seenVersion, Func<Ticket, TicketPen, Task<Outcome<T>>> change, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        return await store.Write<T>(async db =>
        {
            var ticket = await db.Tickets.Where(TicketSight.For(actor)).Include(one => one.Referrals).Include(one => one.Copies)
                .Include(one => one.Named).Include(one => one.Pauses).AsSplitQuery().SingleOrDefaultAsync(one => one.Number == number, stop);
            if (ticket is null) return Refusal.NotFound;
            if (seenVersion is { } seen && seen != ticket.Version) return TicketRefusals.Changed;
            return await change(ticket, new TicketPen(db, vault, deadlines, time.GetUtcNow(), actor));
        }, stop);
    }

    public Task<Outcome<T>> Change<T>(string number, Actor actor, int? seenVersion, Func<Ticket, TicketPen, Outcome<T>> change, CancellationToken stop) =>
        Change(number, actor, seenVersion, (ticket, pen) => Task.FromResult(change(ticket, pen)), stop);
}
