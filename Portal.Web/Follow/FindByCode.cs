using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>Which ticket a code opens. A wrong code costs time and, after ten, the door stays shut a while; whether a number exists is never told.</summary>
/// <param name="Address">Of the caller; see <see cref="CallerAddress"/>.</param>
public sealed record FindByCode(string? Typed, string Address) : IOperation<long>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class FindByCodeHandler(Store store, Vault vault, CodeGuard guard, TimeProvider time) : IHandle<FindByCode, long>
{
    public async Task<Outcome<long>> Handle(FindByCode operation, Actor actor, CancellationToken stop)
    {
        if (TicketNumber.Read(operation.Typed) is not null) return FollowRefusals.NumberNotCode;
        if (!guard.Takes(operation.Address)) return FollowRefusals.TooManyTries;
        if (await Find(TrackingCode.Read(operation.Typed), stop) is { } ticket)
        {
            guard.GivesBack(operation.Address);
            return ticket;
        }
        await Task.Delay(guard.Pause(operation.Address), time, stop);
        return FollowRefusals.WrongCode;
    }

    private async Task<long?> Find(string? code, CancellationToken stop)
    {
        // A malformed code looks up nothing but takes as long.
        var hash = vault.CodeHash(code ?? "");
        return await store.Read(db => db.Reports.Where(report => report.CodeHash == hash).Select(report => (long?)report.TicketId).SingleOrDefaultAsync(stop), stop);
    }
}
