using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>The date that counts now, as strangers read it.</summary>
public sealed record PublicPromise(string Sentence, DateOnly On, bool IsLate)
{
    /// <returns>Null where the government owes nothing now.</returns>
    public static PublicPromise? Of(Ticket ticket, WorkingCalendar calendar)
    {
        if (ticket is { State: TicketState.Scheduled, PromisedOn: { } promised }) return new($"Dijanjikan selesai {promised.LongDay()}.", promised, ticket.IsLate);
        if (!ticket.State.ClockRuns() || ticket.CurrentDueAt is not { } due) return null;
        var on = calendar.LocalDay(due);
        var verb = ticket.CurrentDeadline switch
        {
            DeadlineKind.Verify => "Diperiksa paling lambat",
            DeadlineKind.FollowUp => "Mulai ditangani paling lambat",
            _ => "Selesai paling lambat",
        };
        return new($"{verb} {on.LongDay()}{(on > calendar.LastDecreedOn ? " (perkiraan)" : "")}.", on, ticket.IsLate);
    }
}
