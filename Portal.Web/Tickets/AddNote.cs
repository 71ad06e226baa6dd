using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>A note among officers. No reporter and no reader by tembusan ever sees it.</summary>
public sealed record AddNote(string Number, int Version, string Body) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AddNoteShape : AbstractValidator<AddNote>
{
    public AddNoteShape() => RuleFor(one => one.Body).Words("Tulis catatannya dulu.");
}

internal sealed class AddNoteHandler(TicketDesk desk) : IHandle<AddNote, Done>
{
    public Task<Outcome<Done>> Handle(AddNote operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, actor, operation.Version, (ticket, pen) =>
        ticket.AddNote(actor, pen.Write(ticket, TextKind.InternalNote, operation.Body), pen.Now), stop);
}
