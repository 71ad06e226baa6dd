using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <summary>Keeps a report in the citizen's own account, by its code. What was filed without an identity, or anonymously, is never tied to one.</summary>
public sealed record KeepReport(string? Code, string Address) : IOperation<Done>
{
    public static Permission Needs => Permission.KeepOwnReports;
}

internal sealed class KeepReportHandler(Store store, CodeDesk codes, TimeProvider time) : IHandle<KeepReport, Done>
{
    public async Task<Outcome<Done>> Handle(KeepReport operation, Actor actor, CancellationToken stop)
    {
        var found = await codes.Find(operation.Code, operation.Address, stop);
        if (!found.Succeeded) return found.Refusal;
        return await store.Write<Done>(async db =>
        {
            var hasIdentity = await db.Identities.AnyAsync(one => db.Reports.Any(report => report.Id == one.ReportId && report.TicketId == found.Value), stop);
            if (!hasIdentity || await db.Tickets.AnyAsync(one => one.Id == found.Value && (one.Visibility & Visibility.Anonymous) != 0, stop)) return FollowRefusals.StaysUnknown;
            if (await db.KeptReports.AnyAsync(one => one.AccountId == actor.AccountId && one.TicketId == found.Value, stop)) return Done.It;
            db.KeptReports.Add(new KeptReport { AccountId = actor.AccountId!.Value, TicketId = found.Value, KeptAt = time.GetUtcNow() });
            return Done.It;
        }, stop);
    }
}

/// <summary>Takes a report out of the account again; the report itself and its code stay as they are.</summary>
public sealed record LetGoOfReport(string Number) : IOperation<Done>
{
    public static Permission Needs => Permission.KeepOwnReports;
}

internal sealed class LetGoOfReportHandler(Store store) : IHandle<LetGoOfReport, Done>
{
    public Task<Outcome<Done>> Handle(LetGoOfReport operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        await db.KeptReports.Where(one => one.AccountId == actor.AccountId && db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == operation.Number)).ExecuteDeleteAsync(stop);
        return Done.It;
    }, stop);
}
