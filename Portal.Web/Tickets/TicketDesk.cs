using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Incidents;
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
            var ticket = await Whole(db, actor).SingleOrDefaultAsync(one => one.Number == number, stop);
            if (ticket is null) return Refusal.NotFound;
            if (seenVersion is { } seen && seen != ticket.Version) return TicketRefusals.Changed;
            var changed = await change(ticket, new TicketPen(db, vault, deadlines, time.GetUtcNow(), actor));
            if (changed.Succeeded) await db.TellMembers(ticket, stop);
            return changed;
        }, stop);
    }

    public Task<Outcome<T>> Change<T>(string number, Actor actor, int? seenVersion, Func<Ticket, TicketPen, Outcome<T>> change, CancellationToken stop) =>
        Change(number, actor, seenVersion, (ticket, pen) => Task.FromResult(change(ticket, pen)), stop);

    /// <summary>Many tickets in one transaction, each by its own rules: one that is refused stays as it was and says why, the others go on.</summary>
    /// <param name="after">Once, with all that was changed, before it is saved.</param>
    public async Task<Outcome<IReadOnlyList<TicketLine>>> ChangeMany(
        IReadOnlyList<TicketMark> marks, Actor actor, Func<Ticket, TicketPen, Task<Outcome<Done>>> change, Action<PortalDb, IReadOnlyList<TicketLine>> after, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        return await store.Write<IReadOnlyList<TicketLine>>(async db =>
        {
            var lines = await Lines(db, new TicketPen(db, vault, deadlines, time.GetUtcNow(), actor), marks, actor, change, stop);
            after(db, lines);
            return Outcomes.Of(lines);
        }, stop);
    }

    /// <summary>What <see cref="ChangeMany"/> would do, and nothing of it done.</summary>
    public async Task<IReadOnlyList<TicketLine>> TryMany(IReadOnlyList<TicketMark> marks, Actor actor, Func<Ticket, TicketPen, Task<Outcome<Done>>> change, CancellationToken stop)
    {
        var deadlines = await days.Deadlines(stop);
        return await store.Read(db =>
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            return Lines(db, new TicketPen(db, vault, deadlines, time.GetUtcNow(), actor), marks, actor, change, stop);
        }, stop);
    }

    private static async Task<IReadOnlyList<TicketLine>> Lines(
        PortalDb db, TicketPen pen, IReadOnlyList<TicketMark> marks, Actor actor, Func<Ticket, TicketPen, Task<Outcome<Done>>> change, CancellationToken stop)
    {
        var numbers = marks.Select(mark => mark.Number).ToList();
        var tickets = await Whole(db, actor).Where(one => numbers.Contains(one.Number)).ToDictionaryAsync(one => one.Number, stop);
        // Looking for changes at every step would cost the square of their number; it is done once, when all is saved.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var lines = new List<TicketLine>(marks.Count);
        foreach (var mark in marks)
        {
            if (!tickets.TryGetValue(mark.Number, out var ticket)) lines.Add(new TicketLine(mark.Number, null, Refusal.NotFound, null));
            else if (mark.Version is { } seen && seen != ticket.Version) lines.Add(new TicketLine(mark.Number, ticket, TicketRefusals.Changed, null));
            else lines.Add(await Line(db, pen, ticket, change, stop));
        }
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return lines;
    }

    private static async Task<TicketLine> Line(PortalDb db, TicketPen pen, Ticket ticket, Func<Ticket, TicketPen, Task<Outcome<Done>>> change, CancellationToken stop)
    {
        var before = ticket.Before();
        var outcome = await change(ticket, pen);
        if (outcome.Succeeded)
        {
            await db.TellMembers(ticket, stop);
            return new TicketLine(ticket.Number, ticket, null, before);
        }
        db.LetGo(ticket);
        return new TicketLine(ticket.Number, ticket, outcome.Refusal, before);
    }

    private static IQueryable<Ticket> Whole(PortalDb db, Actor actor) => db.Tickets.Where(TicketSight.For(actor)).Include(one => one.Referrals).Include(one => one.Copies)
        .Include(one => one.Named).Include(one => one.Pauses).Include(one => one.Contributions).Include(one => one.Dispositions).AsSplitQuery();
}
