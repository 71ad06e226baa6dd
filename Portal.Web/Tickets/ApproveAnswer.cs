using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>The Pejabat Penghubung lets the answer out: from here on the reporter reads it. Never the one who wrote it.</summary>
/// <param name="Version">Of the ticket as it was read; a draft rewritten meanwhile has raised it.</param>
public sealed record ApproveAnswer(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.ApproveAnswers;
}

internal sealed class ApproveAnswerHandler(TicketDesk desk) : IHandle<ApproveAnswer, Done>
{
    public Task<Outcome<Done>> Handle(ApproveAnswer operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        return await pen.Db.OpenAnswer(ticket, stop) is { } answer ? ticket.ApproveAnswer(actor, answer, exempt: false, pen.Deadlines, pen.Now) : TicketRefusals.NoDraft;
    }, stop);
}
