using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>The disposition goes back to whoever gave it, with a note.</summary>
public sealed record HandBackDisposition(string Number, int Version, string Note) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class HandBackDispositionShape : AbstractValidator<HandBackDisposition>
{
    public HandBackDispositionShape() => RuleFor(one => one.Note).Words("Tulis mengapa disposisi dikembalikan.");
}

internal sealed class HandBackDispositionHandler(TicketDesk desk) : IHandle<HandBackDisposition, Done>
{
    public Task<Outcome<Done>> Handle(HandBackDisposition operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, actor, operation.Version,
        (ticket, pen) => ticket.HeldBy(actor) ? ticket.HandBackDisposition(actor, pen.Write(ticket, TextKind.Disposition, operation.Note), pen.Now) : TicketRefusals.ReadOnly, stop);
}
