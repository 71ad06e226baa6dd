using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Turns events, in the order of the log, into what each hourly counter gains or loses. Pure. Confidential reports are in none of them.</summary>
/// <param name="from">Hours before this one are not kept.</param>
public sealed class HourLedger(DateTimeOffset from)
{
    /// <summary>Thirteen weeks: enough for what is usual at this hour of this weekday.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(91);

    private readonly Dictionary<HourKey, int> changes = [];
    private readonly int first = FigureHour.HourOf(from);

    /// <summary>Counters whose number changed, never zero.</summary>
    public IReadOnlyDictionary<HourKey, int> Changes => changes;

    /// <summary>To be asked before the ticket takes the event: what it was is compared with what it becomes.</summary>
    public void Count(FigureTicket ticket, TicketEvent one, bool isNew)
    {
        var (isHidden, hour) = (ticket.IsConfidentialAfter(one), FigureHour.HourOf(one.At));
        var before = isNew || ticket.Confidential ? default : new Standing(ticket.AgencyId, ticket.KecamatanCode, ticket.CategoryId, ticket.State.IsOpen(), ticket.Late, ticket.State == TicketState.Received);
        var after = isHidden ? default : new Standing(one.AgencyId ?? 0, one.KecamatanCode ?? "", one.CategoryId ?? 0, one.State.IsOpen(), one.Late, one.State == TicketState.Received);
        if (before != after)
        {
            Shift(before, after, HourFlow.Open, hour, standing => standing.Open);
            Shift(before, after, HourFlow.Late, hour, standing => standing.Late);
            Shift(before, after, HourFlow.Unverified, hour, standing => standing.Unverified);
            // A report belongs to the hour it came in, under the place and category it has now.
            var received = FigureHour.HourOf(ticket.ReceivedAt);
            foreach (var scope in before.Arrivals) Add(scope, HourFlow.Arrived, received, -1);
            foreach (var scope in after.Arrivals) Add(scope, HourFlow.Arrived, received, +1);
        }
        if (isHidden) return;
        // At an OPD a report arrives when it is referred to it.
        if (after.AgencyId != 0 && (after.AgencyId != ticket.AgencyId || one.Type == TicketEventType.Referred)) Add(FigureScope.Agency(after.AgencyId), HourFlow.Arrived, hour, +1);
        // A return is told of who gave it back, not of who has it now.
        if (one.Type == TicketEventType.Returned) Tell(before, HourFlow.Returned, hour);
        if (FlowOf(one.Type) is { } flow) Tell(after, flow, hour);
    }

    private static HourFlow? FlowOf(TicketEventType type) => type switch
    {
        TicketEventType.Rejected or TicketEventType.Reopened => HourFlow.Reopened,
        TicketEventType.AnswerApproved => HourFlow.Answered,
        TicketEventType.ProofRefused => HourFlow.ProofRefused,
        _ => null,
    };

    private void Tell(Standing at, HourFlow flow, int hour)
    {
        foreach (var scope in at.Scopes) Add(scope, flow, hour, +1);
    }

    private void Shift(Standing before, Standing after, HourFlow flow, int hour, Func<Standing, bool> counts)
    {
        if (counts(before)) foreach (var scope in before.Scopes) Add(scope, flow, hour, -1);
        if (counts(after)) foreach (var scope in after.Scopes) Add(scope, flow, hour, +1);
    }

    private void Add(string scope, HourFlow flow, int hour, int by)
    {
        if (hour < first) return;
        var key = new HourKey(scope, flow, hour);
        var sum = changes.GetValueOrDefault(key) + by;
        if (sum == 0) changes.Remove(key);
        else changes[key] = sum;
    }

    /// <summary>Where a ticket is counted; the default is nowhere.</summary>
    private readonly record struct Standing(int AgencyId, string? KecamatanCode, int CategoryId, bool Open, bool Late, bool Unverified)
    {
        public IEnumerable<string> Scopes => KecamatanCode is null ? [] : AgencyId == 0 ? Arrivals : Arrivals.Append(FigureScope.Agency(AgencyId));

        public IEnumerable<string> Arrivals
        {
            get
            {
                if (KecamatanCode is null) yield break;
                yield return FigureScope.Whole;
                if (KecamatanCode.Length > 0) yield return FigureScope.Area(KecamatanCode);
                if (CategoryId != 0) yield return FigureScope.Category(CategoryId);
            }
        }
    }
}
