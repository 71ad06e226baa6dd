using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.MonthlyReports;

public sealed record MonthLine(string Number, string Agency, string Category, TicketState State, DateTimeOffset ReceivedAt, bool IsLate);

/// <param name="Hidden">Counted in the number and not open to this reader: confidential reports.</param>
public sealed record MonthList(string Name, IReadOnlyList<MonthLine> Rows, int Hidden);

/// <summary>The rows behind one number of the monthly report.</summary>
/// <param name="Key">See <see cref="MonthTicket.KeyBy"/>; null for the sum.</param>
public sealed record MonthRows(ReportMonth Month, MonthBy By, string? Key, MonthColumn Column) : IOperation<MonthList>
{
    public static Permission Needs => Permission.ReadBoard;
}

internal sealed class MonthRowsHandler(Store store, PortalSettings settings) : IHandle<MonthRows, MonthList>
{
    public Task<Outcome<MonthList>> Handle(MonthRows operation, Actor actor, CancellationToken stop) => store.Read<Outcome<MonthList>>(async db =>
    {
        bool Fits(MonthTicket one) => one.Is(operation.Column) && (operation.Key is null || one.KeyBy(operation.By) == operation.Key);
        var seen = (await db.Tickets.Where(TicketSight.For(actor)).OfMonth(operation.Month, settings.Zone, stop)).Where(Fits).OrderBy(one => one.ReceivedAt).ThenBy(one => one.Number, StringComparer.Ordinal).ToList();
        var all = (await db.Tickets.OfMonth(operation.Month, settings.Zone, stop)).Count(Fits);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.ShortName, stop);
        var categories = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        var rows = seen.ConvertAll(one => new MonthLine(one.Number, one.AgencyId is { } agency ? agencies.GetValueOrDefault(agency, "") : "Admin Instansi",
            one.CategoryId is { } category ? categories.GetValueOrDefault(category, "") : "", one.State, one.ReceivedAt, one.IsLate));
        return new MonthList(MonthWords.For(operation.Column), rows, all - rows.Count);
    }, stop);
}
