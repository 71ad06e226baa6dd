using Portal.Domain.Board;
using Portal.Domain.Tickets;

namespace Portal.Web.Public;

/// <summary>What one ticket gives to the figures.</summary>
internal sealed record CountedTicket(int? Agency, string? Area, int? Category, TicketState State, ClosingKind? Closing, bool Late, bool IsConfidential, DateTimeOffset ReceivedAt, DateTimeOffset? ClosedAt, DateTimeOffset? FirstAnswerAt)
{
    public bool IsClosedAs(ClosingKind kind) => State == TicketState.Closed && Closing == kind;
}

/// <summary>The whole calculation behind <c>/transparansi</c>: pure, from tickets to lines.</summary>
internal static class TransparencyCount
{
    public static TransparentRow Row(string code, string name, IReadOnlyCollection<CountedTicket> tickets) => new(code, name)
    {
        Received = tickets.Count,
        Open = tickets.Count(one => one.State.IsOpen()),
        Late = tickets.Count(one => one.Late),
        Outside = tickets.Count(one => one.State == TicketState.Outside),
        Merged = tickets.Count(one => one.State == TicketState.Duplicate),
        Archived = tickets.Count(one => one.State == TicketState.Archived),
        FirstAnswer = Spread.Of(tickets.Where(one => one.FirstAnswerAt is not null).Select(one => one.FirstAnswerAt!.Value - one.ReceivedAt)),
        Confirmed = Closed(tickets, ClosingKind.ConfirmedByReporter),
        Silent = Closed(tickets, ClosingKind.SilentReporter),
        ByOfficer = Closed(tickets, ClosingKind.ByOfficer),
    };

    /// <summary>One line per office, area or category, the most received first; what has none stands last under <paramref name="without"/>.</summary>
    public static IReadOnlyList<TransparentRow> Rows(IEnumerable<CountedTicket> tickets, Func<CountedTicket, (string Code, string Name)?> line, string without) =>
        [.. tickets.Where(one => !one.IsConfidential).GroupBy(line)
            .OrderBy(group => group.Key is null).ThenByDescending(group => group.Count()).ThenBy(group => group.Key?.Name, StringComparer.Ordinal)
            .Select(group => Row(group.Key?.Code ?? "", group.Key?.Name ?? without, [.. group]))];

    private static Spread Closed(IEnumerable<CountedTicket> tickets, ClosingKind kind) =>
        Spread.Of(tickets.Where(one => one.IsClosedAs(kind)).Select(one => (one.ClosedAt ?? one.ReceivedAt) - one.ReceivedAt));
}
