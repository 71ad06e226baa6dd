using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Follow;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Retention;

/// <summary>Takes away what has been kept long enough, and writes a line of the ledger for each kind it took. Gives how many things went.</summary>
public sealed record ApplyRetention : IOperation<int>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class ApplyRetentionHandler(Store store, TicketDesk desk, ReporterEraser eraser, TimeProvider time) : IHandle<ApplyRetention, int>
{
    // A night has an end; the next one goes on.
    private const int MostPerNight = 5000;

    public async Task<Outcome<int>> Handle(ApplyRetention operation, Actor actor, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var all = 0;
        foreach (var term in await store.Read(db => db.RetentionTerms.Where(one => one.Months != null).OrderBy(one => one.Kind).ToListAsync(stop), stop))
        {
            var before = RetentionCount.Before(term.Months!.Value, now);
            var count = term.Kind is RetentionKind.Letters or RetentionKind.Leftovers or RetentionKind.Guests ? await Drop(term.Kind, before, stop) : await Reports(term.Kind, before, actor, stop);
            if (count > 0) await Enter(new RetentionRun { RanAt = now, Kind = term.Kind, Months = term.Months.Value, Before = before, Count = count }, stop);
            all += count;
        }
        return all;
    }

    private async Task<int> Drop(RetentionKind kind, DateTimeOffset before, CancellationToken stop)
    {
        var dropped = await store.Write<int>(async db => kind switch
        {
            RetentionKind.Letters => await db.OldLetters(before).ExecuteDeleteAsync(stop),
            RetentionKind.Guests => await db.DropGuests(before, stop),
            _ => await db.DropLeftovers(before, stop),
        }, stop, isQuiet: true);
        return dropped.Succeeded ? dropped.Value : 0;
    }

    // Report by report: what was taken before a stumble stays taken, and its event stands in its own chain.
    private async Task<int> Reports(RetentionKind kind, DateTimeOffset before, Actor actor, CancellationToken stop)
    {
        var taken = 0;
        foreach (var number in await store.Read(db => db.DueTickets(kind, before).OrderBy(one => one.Id).Take(MostPerNight).Select(one => one.Number).ToListAsync(stop), stop))
            if ((await desk.Change<Done>(number, actor, null, (ticket, pen) => Take(kind, ticket, pen, actor, stop), stop)).Succeeded) taken++;
        return taken;
    }

    private async Task<Outcome<Done>> Take(RetentionKind kind, Ticket ticket, TicketPen pen, Actor actor, CancellationToken stop)
    {
        // Reopened between the count and now.
        if (ticket.State.IsOpen()) return TicketRefusals.StillNeeded;
        if (kind == RetentionKind.Identity) await eraser.Forget(pen.Db, ticket, actor, stop);
        if (kind == RetentionKind.Photos) return await Photos(ticket, pen, actor, stop);
        if (kind != RetentionKind.Words) return Done.It;
        var erased = await eraser.Words(pen.Db, ticket, actor, null, stop);
        if (!erased.Succeeded) return erased;
        // Notes and messages of officers tell of the reporter as well; answers are the government's own and stay.
        foreach (var text in await pen.Db.Texts.Where(one => one.TicketId == ticket.Id && one.ErasedAt == null && one.AuthorId != null).ToListAsync(stop)) (text.BodySealed, text.ErasedAt) = ([], pen.Now);
        return Done.It;
    }

    private static async Task<Outcome<Done>> Photos(Ticket ticket, TicketPen pen, Actor actor, CancellationToken stop)
    {
        var files = await pen.Db.ReporterFiles().Where(file => file.TicketId == ticket.Id).ToListAsync(stop);
        // The bytes follow: the sweeper drops what no row refers to.
        pen.Db.Attachments.RemoveRange(files);
        return ticket.RecordPhotosErased(actor, files.Count, pen.Now);
    }

    private Task<Outcome<Done>> Enter(RetentionRun line, CancellationToken stop) => store.Write<Done>(db =>
    {
        db.RetentionRuns.Add(line);
        return Task.FromResult<Outcome<Done>>(Done.It);
    }, stop, isQuiet: true);
}
