using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Everything the page shows, read in one go. What this reader may not open is empty, not missing.</summary>
internal sealed record TicketPageView(TicketDetail Ticket, FileList Files, ClockLedger Clock, AnswerList Answers)
{
    public IReadOnlyList<SaidText> Talk { get; private init; } = [];
    public IReadOnlyList<SaidText> Notes { get; private init; } = [];
    public IReadOnlyList<TimelineRow> Timeline { get; private init; } = [];
    public IReadOnlyList<DraftedText> Drafts { get; private init; } = [];
    public ChoiceList Choices { get; private init; } = new([], [], []);

    public static async Task<Outcome<TicketPageView>> Read(Door door, string number, CancellationToken stop)
    {
        var ticket = await door.Enter(new OpenTicket(number), stop);
        if (!ticket.Succeeded) return ticket.Refusal;
        var files = await door.Enter(new TicketFiles(number), stop);
        var clock = await door.Enter(new TicketClock(number), stop);
        var answers = await door.Enter(new TicketAnswers(number), stop);
        // The right to read may end between two reads.
        if (!files.Succeeded || !clock.Succeeded || !answers.Succeeded) return Refusal.NotFound;
        return new TicketPageView(ticket.Value, files.Value, clock.Value, answers.Value)
        {
            Talk = Rows(await door.Enter(new TicketTalk(number), stop)), Timeline = Rows(await door.Enter(new TicketTimeline(number), stop)),
            Notes = ticket.Value.MayWrite ? Rows(await door.Enter(new TicketNotes(number), stop)) : [],
            Drafts = ticket.Value.MayWrite ? Rows(await door.Enter(new WorkDrafts(number), stop)) : [],
            Choices = ticket.Value.IsMine && await door.Enter(new TicketChoices(number), stop) is { Succeeded: true } choices ? choices.Value : new([], [], []),
        };
    }

    private static IReadOnlyList<T> Rows<T>(Outcome<IReadOnlyList<T>> outcome) => outcome.Succeeded ? outcome.Value : [];
}
