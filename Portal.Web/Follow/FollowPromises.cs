using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Follow;

/// <summary>The one date a reporter is promised now, in words.</summary>
public static class FollowPromises
{
    /// <returns>Null where nothing is owed any more.</returns>
    public static FollowPromise? Of(Ticket ticket, Deadlines deadlines, DateTimeOffset now)
    {
        var calendar = deadlines.Calendar;
        if (ticket is { State: TicketState.Scheduled, PromisedOn: { } promised })
            return new($"Dikerjakan paling lambat {promised.LongDay()}.", promised, Estimated: false, null);
        if (ticket is { State: TicketState.Answered, AnsweredAt: { } answered })
            return At("Selesai paling lambat", ticket.ResolveDueAt, DueWords.Answered(answered, calendar));
        if (ticket.State == TicketState.AwaitingReporter)
            return At("Selesai paling lambat", ticket.ResolveDueAt, new DueWords("Jeda: menunggu Anda", DueTone.Paused));
        if (ticket.CurrentDueAt is not { } due) return null;
        return At(Verb(ticket.CurrentDeadline), due, DueWords.For(due, now, calendar));

        FollowPromise At(string verb, DateTimeOffset due, DueWords standing)
        {
            var on = calendar.LocalDay(due);
            var estimated = on > calendar.LastDecreedOn;
            return new($"{verb} {on.LongDay()}{(estimated ? " (perkiraan)" : "")}.", on, estimated, standing with { Words = standing.Words.Replace(" (perkiraan)", "", StringComparison.Ordinal) });
        }
    }

    /// <summary>"Mengapa jatuh tempo 3 Desember?": the ledger of the resolve clock. Needs the ticket's pauses.</summary>
    public static IReadOnlyList<string> Why(Ticket ticket, Deadlines deadlines, DateTimeOffset now) =>
        ticket.State.IsOpen() && ticket.Channel != Channel.Imported ? LedgerWords.Explain(ticket.ClockOf(deadlines), "laporan seperti ini", now) : [];

    private static string Verb(DeadlineKind? deadline) => deadline switch
    {
        DeadlineKind.Verify => "Kami periksa paling lambat",
        DeadlineKind.FollowUp => "Dinas mulai menangani paling lambat",
        _ => "Selesai paling lambat",
    };
}
