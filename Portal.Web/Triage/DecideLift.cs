using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The second officer agrees to lift anonim or rahasia, or does not. Who asked may only take it back.</summary>
public sealed record DecideLift(string Number, int Version, bool Granted, string? Note) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class DecideLiftShape : AbstractValidator<DecideLift>
{
    public DecideLiftShape() => RuleFor(one => one.Note).MaximumLength(2000).WithMessage("Catatan paling panjang 2.000 huruf.");
}

internal sealed class DecideLiftHandler(TicketDesk desk) : IHandle<DecideLift, Done>
{
    public Task<Outcome<Done>> Handle(DecideLift operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, operation.Version, (ticket, pen) =>
            ticket.DecideLift(actor, operation.Granted, pen.WriteOrNull(ticket, TextKind.LiftReason, operation.Note), pen.Now), stop);
}
