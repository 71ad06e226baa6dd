using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>The draft goes back to its writer with a note that says what to change.</summary>
public sealed record SendBackAnswer(string Number, int Version, string Note) : IOperation<Done>
{
    public static Permission Needs => Permission.ApproveAnswers;
}

internal sealed class SendBackAnswerShape : AbstractValidator<SendBackAnswer>
{
    public SendBackAnswerShape() => RuleFor(one => one.Note).Words("Tulis apa yang perlu diperbaiki.");
}

internal sealed class SendBackAnswerHandler(TicketDesk desk) : IHandle<SendBackAnswer, Done>
{
    public Task<Outcome<Done>> Handle(SendBackAnswer operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        return await pen.Db.OpenAnswer(ticket, stop) is { } answer
            ? ticket.SendBackAnswer(actor, answer, pen.Write(ticket, TextKind.ReviewNote, operation.Note), pen.Now)
            : TicketRefusals.NoDraft;
    }, stop);
}
