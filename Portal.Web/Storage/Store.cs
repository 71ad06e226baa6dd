using Microsoft.EntityFrameworkCore;
using Portal.Domain;

namespace Portal.Web.Storage;

/// <summary>The way in and out of the database: one context per operation; writes in the lane, in one transaction, signalled after the commit.</summary>
public sealed class Store(IDbContextFactory<PortalDb> contexts, WriteLane lane, LogSignal signal)
{
    public async Task<T> Read<T>(Func<PortalDb, Task<T>> work, CancellationToken stop = default)
    {
        await using var db = await contexts.CreateDbContextAsync(stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await work(db);
    }

    /// <summary>Runs the work and commits it durably, or leaves nothing behind. A refusal rolls back.</summary>
    /// <param name="isQuiet">It concerns nobody who follows the log.</param>
    public async Task<Outcome<T>> Write<T>(Func<PortalDb, Task<Outcome<T>>> work, CancellationToken stop = default, bool isQuiet = false)
    {
        try
        {
            using var passage = await lane.EnterAsync(stop);
            await using var db = await contexts.CreateDbContextAsync(stop);
            db.HoldsLane = true;
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            var outcome = await work(db);
            if (!outcome.Succeeded) return outcome;
            var line = AdminLine.Now;
            if (line is not null) await line.Into(db, stop);
            await db.SaveChangesAsync(stop);
            // Past this point the commit is not cancelled: an acknowledgement must never be a guess.
            await transaction.CommitAsync(CancellationToken.None);
            line?.Committed();
            if (!isQuiet) signal.Ring();
            return outcome;
        }
        catch (DbUpdateConcurrencyException) { return Domain.Tickets.TicketRefusals.Changed; }
        catch (DbUpdateException fault) when (StorageFaults.IsRaceForTicket(fault)) { return Domain.Tickets.TicketRefusals.Changed; }
        catch (Exception fault) when (StorageFaults.IsBusy(fault)) { return Refusal.Busy; }
    }
}
