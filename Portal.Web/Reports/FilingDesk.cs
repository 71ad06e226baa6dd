using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>
/// Where every report is filed, whichever way it came: report, ticket, files, first event and outbox row in one durable transaction. The same
/// submission again, even fifty at once, gives the same receipt and never a second ticket.
/// </summary>
internal sealed class FilingDesk(Store store, Vault vault, WorkingDays days, TimeProvider time, ReportPen pen)
{
    /// <param name="check">What only the transaction knows; asked for a new submission alone.</param>
    /// <param name="beside">What is written with the new ticket.</param>
    /// <param name="receivedAt">When the government had it in hand, where that was before now: the clock begins there.</param>
    public async Task<Outcome<Receipt>> File(SubmitReport filing, Actor by, Func<PortalDb, Task<Refusal?>> check, CancellationToken stop, Func<PortalDb, Ticket, Task>? beside = null, DateTimeOffset? receivedAt = null)
    {
        var deadlines = await days.Deadlines(stop);
        try
        {
            var filed = await store.Write<bool>(async db =>
            {
                var hash = vault.SubmissionHash(filing.SubmissionId);
                if (await db.Reports.AnyAsync(report => report.SubmissionHash == hash, stop)) return true;
                if (await check(db) is { } refusal) return refusal;
                var ticket = await pen.Write(db, filing, by, deadlines, time.GetUtcNow(), stop, receivedAt);
                if (beside is not null) await beside(db, ticket);
                return true;
            }, stop);
            if (!filed.Succeeded) return filed.Refusal;
        }
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault))
        {
            // The same submission was committed beside us: its receipt is ours, too.
        }
        return await store.Read(db => db.FindReceipt(vault, filing.SubmissionId, deadlines, stop), stop) is { } receipt ? receipt : Refusal.Busy;
    }
}
