using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>The OPD says the ticket is not its own, why, and whose it thinks it is. Counted.</summary>
public sealed record ReturnTicket(string Number, int Version, string Reason, int? SuggestedAgencyId) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class ReturnTicketShape : AbstractValidator<ReturnTicket>
{
    public ReturnTicketShape() => RuleFor(one => one.Reason).Words("Tulis alasan pengembalian.");
}

internal sealed class ReturnTicketHandler(TicketDesk desk) : IHandle<ReturnTicket, Done>
{
    public Task<Outcome<Done>> Handle(ReturnTicket operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        var suggested = await pen.Db.Agencies.Where(one => one.Id == operation.SuggestedAgencyId && one.IsActive && one.Id != ticket.AgencyId).SingleOrDefaultAsync(stop);
        if (operation.SuggestedAgencyId is not null && suggested is null) return TicketRefusals.NoSuchAgency;
        return ticket.Return(actor, pen.Write(ticket, TextKind.ReturnReason, operation.Reason), suggested?.Id, suggested?.Code, pen.Now);
    }, stop);
}
