using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Incidents;

/// <summary>From the laporan induk's side: this report was another problem after all and stands on its own again, with its old clock.</summary>
/// <param name="Number">Of the report that leaves.</param>
public sealed record LeaveIncident(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class LeaveIncidentHandler(TicketDesk desk) : IHandle<LeaveIncident, Done>
{
    public Task<Outcome<Done>> Handle(LeaveIncident operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, operation.Version, (ticket, pen) => ticket.Unmerge(actor, pen.Now), stop);
}
