using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Hapus data saya": who reported goes at once; what was said goes as soon as the report has ended (UU 27/2022, Pasal 8 and 43).</summary>
public sealed record EraseReport(string Number) : IOperation<Erased>
{
    public static Permission Needs => Permission.FollowReport;
}

/// <param name="WordsToo">False: words and photos wait for the report to end.</param>
public sealed record Erased(bool WordsToo);

internal sealed class EraseReportHandler(TicketDesk desk, ReporterEraser eraser) : IHandle<EraseReport, Erased>
{
    public Task<Outcome<Erased>> Handle(EraseReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Erased>(operation.Number, actor, null, async (ticket, pen) => new Erased(await eraser.Erase(pen.Db, ticket, actor, null, stop)), stop);
}
