using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;

namespace Portal.Web.Tickets;

/// <summary>Gives the ticket to a colleague who works at the desk today, and to a unit of it if one is named.</summary>
public sealed record AssignTicket(string Number, int Version, Guid Assignee, int? UnitId = null) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AssignTicketHandler(TicketDesk desk, WorkingDays days, TimeProvider time) : IHandle<AssignTicket, Done>
{
    public Task<Outcome<Done>> Handle(AssignTicket operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        var colleagues = await pen.Db.Colleagues(ticket, days.Today(time), stop);
        if (!colleagues.Exists(one => one.Id == operation.Assignee)) return TicketRefusals.NotColleague;
        if (operation.UnitId is { } unit && !await pen.Db.Units.AnyAsync(one => one.Id == unit && one.AgencyId == ticket.AgencyId, stop)) return TicketRefusals.NotColleague;
        return ticket.Assign(actor, operation.Assignee, operation.UnitId, pen.Now);
    }, stop);
}
