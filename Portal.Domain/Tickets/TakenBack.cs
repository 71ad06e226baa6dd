using System.Globalization;

namespace Portal.Domain.Tickets;

/// <summary>The log keeps what was taken back within ten seconds; who reads a ticket's story from outside is spared it.</summary>
public static class TakenBack
{
    public static IReadOnlyList<TicketEvent> Without(IEnumerable<TicketEvent> events)
    {
        var all = events.ToList();
        var gone = all.Where(one => one.Type == TicketEventType.Undone).Select(Span).ToList();
        return gone.Count == 0 ? all : all.FindAll(one => one.Type != TicketEventType.Undone && !gone.Exists(span => one.Sequence >= span.From && one.Sequence <= span.To));
    }

    /// <summary>The sequences an event of the type <see cref="TicketEventType.Undone"/> took back.</summary>
    public static (int From, int To) Span(TicketEvent undone)
    {
        var facts = EventFacts.Read(undone.Facts);
        return (Of("from"), Of("to"));
        // Sequences are positive: an event without its facts takes nothing back.
        int Of(string end) => facts.TryGetValue(end, out var sequence) ? int.Parse(sequence, CultureInfo.InvariantCulture) : -1;
    }
}
