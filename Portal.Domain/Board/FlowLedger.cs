using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Turns events, in the order of the log, into what each tally gains or loses. Pure.</summary>
/// <param name="zone">The government's: what happens at 23.30 belongs to that local day.</param>
public sealed class FlowLedger(TimeZoneInfo zone)
{
    private static readonly HashSet<TicketState> Reactions = [TicketState.InProgress, TicketState.AwaitingReporter, TicketState.Scheduled, TicketState.Answered];
    private readonly Dictionary<FlowKey, int> changes = [];

    /// <summary>Tallies whose number changed, never zero.</summary>
    public IReadOnlyDictionary<FlowKey, int> Changes => changes;

    /// <summary>To be asked before the ticket takes the event: what it was is compared with what it becomes.</summary>
    /// <param name="isNew">Its first event: before it there was no ticket.</param>
    public void Count(FigureTicket ticket, TicketEvent one, bool isNew)
    {
        var (day, agency) = (DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.At, zone).DateTime), one.AgencyId ?? 0);
        var isHidden = ticket.IsConfidentialAfter(one);
        CountStock(ticket, one, day, isNew, isHidden);
        // What is confidential is in no number of a board; what was told before it became so stays told.
        if (isHidden) return;
        if (isNew) Add(ticket.ReceivedOn, 0, FigureFlow.Received);
        if (agency != 0 && (agency != ticket.AgencyId || one.Type == TicketEventType.Referred))
        {
            Add(day, agency, FigureFlow.Referred);
            ticket.UnansweredSince = one.At;
        }
        if (agency == 0) ticket.UnansweredSince = null;
        if (ticket.UnansweredSince is { } since && Reactions.Contains(one.State))
        {
            Add(day, agency, FigureFlow.Responded, TimeSketch.Bucket(one.At - since));
            ticket.UnansweredSince = null;
        }
        if (one.Type == TicketEventType.AnswerApproved) CountAnswer(ticket, one, day, agency);
        if (one.Type is TicketEventType.Rejected or TicketEventType.Reopened) Add(day, agency, FigureFlow.Reopened);
        if (one.Type == TicketEventType.ProofRefused) Add(day, agency, FigureFlow.ProofRefused);
        if (one.Type == TicketEventType.Undone && ticket.State == TicketState.Closed && one.State != TicketState.Closed) Add(day, ticket.AgencyId, Closed(Enum.Parse<ClosingKind>(ticket.Closing)), by: -1);
        if (one.State == TicketState.Closed && (isNew || ticket.State != TicketState.Closed) && one.ClosingKind is { } kind) Add(day, agency, Closed(kind));
    }

    private void CountStock(FigureTicket ticket, TicketEvent one, DateOnly day, bool isNew, bool isHidden)
    {
        var (before, after) = (Stock(ticket.AgencyId, ticket.State, ticket.Late, !isNew && !ticket.Confidential), Stock(one.AgencyId ?? 0, one.State, one.Late, !isHidden));
        if (before == after) return;
        if (before.Open) Add(day, before.Agency, FigureFlow.Settled);
        if (after.Open) Add(day, after.Agency, FigureFlow.Opened);
        if (before.Late) Add(day, before.Agency, FigureFlow.NoLongerLate);
        if (after.Late) Add(day, after.Agency, FigureFlow.TurnedLate);
    }

    private static (int Agency, bool Open, bool Late) Stock(int agency, TicketState state, bool late, bool counts) => (agency, counts && state.IsOpen(), counts && late);

    private void CountAnswer(FigureTicket ticket, TicketEvent one, DateOnly day, int agency)
    {
        if (ticket.AnsweredOn is { } earlier) Add(earlier, ticket.AnswerAgencyId, FigureFlow.Answered, ticket.AnswerBucket, -1);
        (ticket.AnsweredOn, ticket.AnswerAgencyId, ticket.AnswerBucket) = (day, agency, TimeSketch.Bucket(one.At - ticket.ReceivedAt));
        Add(day, agency, FigureFlow.Answered, ticket.AnswerBucket);
    }

    private static FigureFlow Closed(ClosingKind kind) => kind switch
    {
        ClosingKind.ConfirmedByReporter => FigureFlow.ClosedConfirmed,
        ClosingKind.SilentReporter => FigureFlow.ClosedSilent,
        ClosingKind.ByOfficer => FigureFlow.ClosedByOfficer,
    };

    private void Add(DateOnly day, int agency, FigureFlow flow, int bucket = 0, int by = 1)
    {
        Change(new(FigurePeriod.Day, day, agency, flow, bucket), by);
        Change(new(FigurePeriod.Day, day, FigureTally.AllAgencies, flow), by);
        Change(new(FigurePeriod.Month, new DateOnly(day.Year, day.Month, 1), agency, flow, bucket), by);
        Change(new(FigurePeriod.Year, new DateOnly(day.Year, 1, 1), agency, flow, bucket), by);
    }

    private void Change(FlowKey key, int by)
    {
        var sum = changes.GetValueOrDefault(key) + by;
        if (sum == 0) changes.Remove(key);
        else changes[key] = sum;
    }
}
