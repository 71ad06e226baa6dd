using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Asks the reporter for what is missing; the clock stands until they answer, at most 30 days. The Admin Instansi asks while no OPD holds the ticket.</summary>
public sealed record AskReporter(string Number, int Version, string Body) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AskReporterShape : AbstractValidator<AskReporter>
{
    public AskReporterShape() => RuleFor(one => one.Body).Words("Tulis pertanyaan untuk warga.");
}

internal sealed class AskReporterHandler(TicketDesk desk) : IHandle<AskReporter, Done>
{
    public Task<Outcome<Done>> Handle(AskReporter operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, actor, operation.Version, (ticket, pen) =>
        ticket.Ask(actor, pen.Write(ticket, TextKind.Question, operation.Body), pen.Deadlines, pen.Now), stop);
}
