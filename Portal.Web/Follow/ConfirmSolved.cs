using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Ya, sudah beres": the reporter's word closes the report.</summary>
public sealed record ConfirmSolved(string Number) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class ConfirmSolvedHandler(TicketDesk desk) : IHandle<ConfirmSolved, Done>
{
    public Task<Outcome<Done>> Handle(ConfirmSolved operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, null, (ticket, pen) => ticket.Confirm(actor, pen.Now), stop);
}
