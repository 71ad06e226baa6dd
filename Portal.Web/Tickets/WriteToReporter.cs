using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Says something to the reporter; the ticket does not move.</summary>
public sealed record WriteToReporter(string Number, int Version, string Body) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class WriteToReporterShape : AbstractValidator<WriteToReporter>
{
    public WriteToReporterShape() => RuleFor(one => one.Body).Words("Tulis pesan untuk warga.");
}

internal sealed class WriteToReporterHandler(TicketDesk desk) : IHandle<WriteToReporter, Done>
{
    public Task<Outcome<Done>> Handle(WriteToReporter operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, actor, operation.Version, (ticket, pen) =>
        ticket.Write(actor, pen.Write(ticket, TextKind.OfficerMessage, operation.Body), pen.Now), stop);
}
