using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Follow;

/// <param name="Number">Null where a whole account asked.</param>
/// <param name="IsOpen">The report is still worked on, so its words wait.</param>
public sealed record DataRequestRow(string? Number, DataRequestKind Kind, bool IsOpen, DateTimeOffset AskedAt, DateTimeOffset DueAt, DateTimeOffset? AnsweredAt, DateTimeOffset? DoneAt);

/// <summary>The ledger of what people asked about their own data: what waits first, then the newest.</summary>
public sealed record DataRequests : IOperation<IReadOnlyList<DataRequestRow>>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class DataRequestsHandler(Store store) : IHandle<DataRequests, IReadOnlyList<DataRequestRow>>
{
    private const int Most = 200;

    public async Task<Outcome<IReadOnlyList<DataRequestRow>>> Handle(DataRequests operation, Actor actor, CancellationToken stop) => Outcomes.Of(await store.Read(async db =>
    {
        var rows = await (from request in db.DataRequests
                          from ticket in db.Tickets.Where(one => one.Id == request.TicketId).DefaultIfEmpty()
                          orderby request.DoneAt != null, request.Id descending
                          select new { Request = request, Number = ticket == null ? null : ticket.Number, State = ticket == null ? (TicketState?)null : ticket.State }).Take(Most).ToListAsync(stop);
        return rows.ConvertAll(one => new DataRequestRow(one.Number, one.Request.Kind, one.State?.IsOpen() == true, one.Request.AskedAt, one.Request.DueAt, one.Request.AnsweredAt, one.Request.DoneAt));
    }, stop));
}
