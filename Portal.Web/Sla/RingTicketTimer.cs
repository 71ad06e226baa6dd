using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Sla;

/// <summary>The timer's visit to one ticket whose moment has come: a deadline passed, the reporter was silent, a question stayed unanswered, a step of the ladder is due.</summary>
public sealed record RingTicketTimer(string Number) : IOperation<Done>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class RingTicketTimerHandler(TicketDesk desk, LadderLetters letters) : IHandle<RingTicketTimer, Done>
{
    // Two nodes may come at once: the second finds "not due" or a newer version, and nothing happens twice.
    public Task<Outcome<Done>> Handle(RingTicketTimer operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
        {
            var rung = ticket.TimerRang(pen.Now);
            if (rung.Succeeded) await letters.Tell(pen.Db, ticket, pen.Now, stop);
            return rung;
        }, stop);
}
