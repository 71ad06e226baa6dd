using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>Which ticket a code opens. A wrong code costs time and, after ten, the door stays shut a while; whether a number exists is never told.</summary>
internal sealed class CodeDesk(Store store, Vault vault, CodeGuard guard, TimeProvider time)
{
    public async Task<Outcome<long>> Find(string? typed, string address, CancellationToken stop)
    {
        if (TicketNumber.Read(typed) is not null) return FollowRefusals.NumberNotCode;
        if (!guard.Takes(address)) return FollowRefusals.TooManyTries;
        if (await Find(TrackingCode.Read(typed), stop) is { } ticket)
        {
            guard.GivesBack(address);
            return ticket;
        }
        await Task.Delay(guard.Pause(address), time, stop);
        return FollowRefusals.WrongCode;
    }

    private async Task<long?> Find(string? code, CancellationToken stop)
    {
        // A malformed code looks up nothing but takes as long.
        var hash = vault.CodeHash(code ?? "");
        return await store.Read(db => db.Reports.Where(report => report.CodeHash == hash).Select(report => (long?)report.TicketId).SingleOrDefaultAsync(stop), stop);
    }
}
