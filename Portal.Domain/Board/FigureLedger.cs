using Portal.Domain.Tickets;

namespace Portal.Domain.Board;

/// <summary>Turns events, in the order of the log, into what each cell gains or loses. Pure: who keeps the cells adds the changes up.</summary>
/// <param name="zone">The government's: a report of 23.30 belongs to that local day.</param>
/// <param name="hoursFrom">Since when the hours are counted too.</param>
public sealed class FigureLedger(TimeZoneInfo zone, DateTimeOffset hoursFrom)
{
    private readonly Dictionary<FigureKey, int> changes = [];
    private readonly FlowLedger flows = new(zone);
    private readonly HourLedger hours = new(hoursFrom);

    /// <summary>Cells whose number changed, never zero.</summary>
    public IReadOnlyDictionary<FigureKey, int> Changes => changes;

    /// <summary>Tallies of what happened, that changed with them.</summary>
    public IReadOnlyDictionary<FlowKey, int> Flows => flows.Changes;

    /// <summary>Counters of single hours.</summary>
    public IReadOnlyDictionary<HourKey, int> Hours => hours.Changes;

    /// <param name="known">Where the ticket was counted last; null for its first event.</param>
    /// <returns>Where it is counted now: <paramref name="known"/> itself, or a new one.</returns>
    public FigureTicket Move(FigureTicket? known, TicketEvent one)
    {
        if (known is not null) Count(known, -1);
        var ticket = known ?? FigureTicket.Of(one, zone);
        hours.Count(ticket, one, isNew: known is null);
        flows.Count(ticket, one, isNew: known is null);
        ticket.Take(one);
        Count(ticket, +1);
        return ticket;
    }

    private void Count(FigureTicket ticket, int by)
    {
        foreach (var cell in ticket.Cells)
        {
            var sum = changes.GetValueOrDefault(cell) + by;
            if (sum == 0) changes.Remove(cell);
            else changes[cell] = sum;
        }
    }
}
