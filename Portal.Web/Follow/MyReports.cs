using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <param name="Promise">What is owed next, as a sentence; null where nothing is.</param>
/// <param name="Address">Where this report opens for whoever may see this row.</param>
public sealed record MyReport(string Number, string Title, TicketState State, string? Promise, bool AwaitsReporter, string Address);

/// <summary>"Laporan saya": what this account keeps, the newest first.</summary>
public sealed record MyReports : IOperation<IReadOnlyList<MyReport>>
{
    public static Permission Needs => Permission.KeepOwnReports;
}

internal sealed class MyReportsHandler(Store store, MyReportRows rows) : IHandle<MyReports, IReadOnlyList<MyReport>>
{
    public async Task<Outcome<IReadOnlyList<MyReport>>> Handle(MyReports operation, Actor actor, CancellationToken stop)
    {
        var ids = await store.Read(db => db.KeptReports.Where(one => one.AccountId == actor.AccountId).Select(one => one.TicketId).ToListAsync(stop), stop);
        return Outcomes.Of(await rows.Read(ids, ticket => $"{MyReportsPage.Path}/{ticket.Number}", stop));
    }
}

/// <summary>The reports behind the codes a device keeps. Knowing the codes is the right.</summary>
public sealed record DeviceReports(IReadOnlyList<string> Codes) : IOperation<IReadOnlyList<MyReport>>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class DeviceReportsHandler(Store store, Vault vault, MyReportRows rows) : IHandle<DeviceReports, IReadOnlyList<MyReport>>
{
    public async Task<Outcome<IReadOnlyList<MyReport>>> Handle(DeviceReports operation, Actor actor, CancellationToken stop)
    {
        var codes = operation.Codes.ToDictionary(vault.CodeHash);
        var hashes = codes.Keys.ToList();
        var found = await store.Read(db => db.Reports.Where(report => hashes.Contains(report.CodeHash)).Select(report => new { report.TicketId, report.CodeHash }).ToDictionaryAsync(one => one.TicketId, one => one.CodeHash, stop), stop);
        return Outcomes.Of(await rows.Read([.. found.Keys], ticket => $"/lacak/{codes[found[ticket.Id]]}", stop));
    }
}

/// <summary>The one report of this number that the account keeps.</summary>
public sealed record FindKept(string Number) : IOperation<long>
{
    public static Permission Needs => Permission.KeepOwnReports;
}

internal sealed class FindKeptHandler(Store store) : IHandle<FindKept, long>
{
    public async Task<Outcome<long>> Handle(FindKept operation, Actor actor, CancellationToken stop)
    {
        var number = TicketNumber.Read(operation.Number) ?? operation.Number;
        var kept = await store.Read(db => db.KeptReports.Where(one => one.AccountId == actor.AccountId && db.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.Number == number)).Select(one => (long?)one.TicketId).SingleOrDefaultAsync(stop), stop);
        return kept is { } id ? id : Refusal.NotFound;
    }
}

internal static class Outcomes
{
    /// <summary>An interface has no implicit way into an outcome.</summary>
    public static Outcome<IReadOnlyList<T>> Of<T>(List<T> rows) => rows;
}

internal sealed class MyReportRows(Store store, Vault vault, WorkingDays days, TimeProvider time)
{
    private const int Most = 200;

    public async Task<List<MyReport>> Read(IReadOnlyList<long> ids, Func<Ticket, string> address, CancellationToken stop)
    {
        if (ids.Count == 0) return [];
        var deadlines = await days.Deadlines(stop);
        var found = await store.Read(db => db.Reports.Where(report => ids.Contains(report.TicketId)).OrderByDescending(report => report.TicketId).Take(Most)
            .Select(report => new { report.Ticket, report.TitleSealed, report.ErasedAt }).ToListAsync(stop), stop);
        return found.ConvertAll(one => new MyReport(one.Ticket.Number, one.ErasedAt is null ? vault.Open(one.TitleSealed) : "Isi sudah dihapus", one.Ticket.State,
            FollowPromises.Of(one.Ticket, deadlines, time.GetUtcNow())?.Sentence, one.Ticket.State is TicketState.Answered or TicketState.AwaitingReporter, address(one.Ticket)));
    }
}
