using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Exports;

/// <summary>The rows of a queue view, ready to be read one hundred after the other; each time as far as this officer sees.</summary>
public sealed class TicketExport
{
    internal TicketExport(int total, bool isCut, Func<CancellationToken, IAsyncEnumerable<ExportRow>> rows) => (Total, IsCut, Rows) = (total, isCut, rows);

    public int Total { get; }

    /// <summary>More were asked for than a sheet holds.</summary>
    public bool IsCut { get; }

    internal Func<CancellationToken, IAsyncEnumerable<ExportRow>> Rows { get; }
}

/// <summary>Everything a queue's address shows, or the marked rows of it: the same filters, the same order, the same eyes.</summary>
/// <param name="Marked">The officer's marks, where only they are meant.</param>
public sealed record OpenExport(QueueAsk Ask, Guid? Marked = null) : IOperation<TicketExport>
{
    /// <summary>A sheet of Excel has 1,048,576 lines.</summary>
    public const int Most = 1_000_000;

    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class OpenExportHandler(Store store, QueueFinder finder, ExportRows rows, MarkedExports marked, WorkingDays days, TimeProvider time) : IHandle<OpenExport, TicketExport>
{
    public async Task<Outcome<TicketExport>> Handle(OpenExport operation, Actor actor, CancellationToken stop)
    {
        var numbers = operation.Marked is { } id ? marked.Of(id, actor.AccountId) : null;
        if (operation.Marked is not null && numbers is null) return Refusal.NotFound;
        var now = time.GetUtcNow();
        var calendar = await days.CalendarOn(now, stop);
        var (found, isCut) = await store.Read(async db => numbers is not null
            ? (await ExportRows.IdsOf(db, actor, numbers, stop), false)
            : await finder.Ids(db, actor, operation.Ask, OpenExport.Most + 1, now, calendar, stop), stop);
        var ids = found.Count > OpenExport.Most ? found.GetRange(0, OpenExport.Most) : found;
        return new TicketExport(ids.Count, isCut || found.Count > ids.Count, cancel => rows.Read(ids, actor, calendar, cancel));
    }
}
