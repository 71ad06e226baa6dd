using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>Asks to lift anonim or rahasia from a report. Nothing changes until another officer decides by <see cref="DecideLift"/>.</summary>
/// <param name="Reason">From the list; the reporter reads it.</param>
/// <param name="Note">For the second officer and the audit.</param>
public sealed record AskLift(string Number, int Version, Visibility What, LiftReason Reason, string Note) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class AskLiftShape : AbstractValidator<AskLift>
{
    public AskLiftShape()
    {
        RuleFor(one => one.Reason).IsInEnum().WithMessage("Pilih alasan dari daftar.");
        RuleFor(one => one.Note).Must(note => note.Trim().Length is >= 10 and <= 2000).WithMessage("Jelaskan alasannya, paling sedikit 10 huruf. Petugas kedua membacanya sebelum memutuskan.");
    }
}

internal sealed class AskLiftHandler(TicketDesk desk) : IHandle<AskLift, Done>
{
    public Task<Outcome<Done>> Handle(AskLift operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, operation.Version, (ticket, pen) =>
            ticket.AskLift(actor, operation.What, operation.Reason, pen.Write(ticket, TextKind.LiftReason, operation.Note), pen.Now), stop);
}
