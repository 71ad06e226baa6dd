using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.MonthlyReports;

/// <param name="At">When it was counted: the states are those of this moment.</param>
public sealed record MonthFigures(ReportMonth Month, DateTimeOffset At, MonthRow Whole, IReadOnlyDictionary<MonthBy, IReadOnlyList<MonthRow>> Parts);

/// <summary>The reports received in one month and where they stand, per OPD, channel, classification and category. What was moved from an old system is not counted.</summary>
public sealed record MonthlyReport(ReportMonth Month) : IOperation<MonthFigures>
{
    public static Permission Needs => Permission.ReadBoard;
}

internal sealed class MonthlyReportHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<MonthlyReport, MonthFigures>
{
    public Task<Outcome<MonthFigures>> Handle(MonthlyReport operation, Actor actor, CancellationToken stop) => store.Read<Outcome<MonthFigures>>(async db =>
    {
        var tickets = await db.Tickets.OfMonth(operation.Month, settings.Zone, stop);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var categories = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        IReadOnlyList<MonthRow> Rows(MonthBy by, Func<MonthTicket, string> name) => [.. tickets.GroupBy(one => one.KeyBy(by)).Select(group => MonthRow.Of(group.Key, name(group.First()), [.. group]))
            .OrderByDescending(row => row[MonthColumn.Received]).ThenBy(row => row.Name, StringComparer.Ordinal)];
        return new MonthFigures(operation.Month, time.GetUtcNow(), MonthRow.Of(null, "Jumlah", tickets), new Dictionary<MonthBy, IReadOnlyList<MonthRow>>
        {
            [MonthBy.Agency] = Rows(MonthBy.Agency, one => one.AgencyId is { } id ? agencies.GetValueOrDefault(id, "") : "Belum pada OPD"),
            [MonthBy.Channel] = Rows(MonthBy.Channel, one => Words.For(one.Channel)),
            [MonthBy.Kind] = Rows(MonthBy.Kind, one => Words.For(one.Kind)),
            [MonthBy.Category] = Rows(MonthBy.Category, one => one.CategoryId is { } id ? categories.GetValueOrDefault(id, "") : "Belum digolongkan"),
        });
    }, stop);
}

internal static class MonthTickets
{
    public static async Task<List<MonthTicket>> OfMonth(this IQueryable<Ticket> tickets, ReportMonth month, TimeZoneInfo zone, CancellationToken stop)
    {
        var (from, until) = month.In(zone);
        var rows = await tickets.Where(one => one.ReceivedAt >= from && one.ReceivedAt < until && one.Channel != Channel.Imported).Select(one => new
        {
            one.Number, one.AgencyId, one.Channel, one.Kind, one.CategoryId, one.State, one.AskedFrom, one.ClosingKind, one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed, one.ReceivedAt, one.ClosedAt,
        }).ToListAsync(stop);
        return rows.ConvertAll(one => new MonthTicket(one.Number, one.AgencyId, one.Channel, one.Kind, one.CategoryId, one.State, one.AskedFrom, one.ClosingKind,
            Ticket.IsLateIn(one.State, one.VerifyPassed, one.FollowUpPassed, one.ResolvePassed), one.ReceivedAt, one.ClosedAt));
    }
}
