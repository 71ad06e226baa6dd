using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The two were not the same after all: this report stands on its own again, with its old clock.</summary>
public sealed record UnmergeReport(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class UnmergeReportHandler(TicketDesk desk) : IHandle<UnmergeReport, Done>
{
    public Task<Outcome<Done>> Handle(UnmergeReport operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, operation.Version, (ticket, pen) => ticket.Unmerge(actor, pen.Now), stop);
}
