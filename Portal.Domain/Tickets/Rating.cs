namespace Portal.Domain.Tickets;

/// <summary>
/// How the reporter found this handling: one per ticket, never asked twice. It is not the survey of public satisfaction (SKM, PermenPANRB 14/2017),
/// which asks about a service unit with nine fixed questions and is counted elsewhere.
/// </summary>
public sealed class Rating
{
    public const int Lowest = 1, Highest = 5;

    public static readonly TimeSpan MayChangeFor = TimeSpan.FromDays(7);

    private Rating() { }

    public long TicketId { get; private init; }
    public int Score { get; private set; }
    public byte[]? WordsSealed { get; private set; }
    public DateTimeOffset RatedAt { get; private set; }
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The words were erased; the number remains.</summary>
    public void EraseWords() => WordsSealed = null;

    /// <summary>A report that was reopened and closed anew is rated anew.</summary>
    public bool MayChange(DateTimeOffset closedAt, DateTimeOffset now) => RatedAt < closedAt || now <= RatedAt + MayChangeFor;

    internal static Rating Of(long ticketId, int score, byte[]? words, DateTimeOffset now) => new() { TicketId = ticketId, Score = score, WordsSealed = words, RatedAt = now };

    internal void Change(int score, byte[]? words, DateTimeOffset closedAt, DateTimeOffset now)
    {
        var isAnew = RatedAt < closedAt;
        (RatedAt, ChangedAt, Score, WordsSealed) = (isAnew ? now : RatedAt, isAnew ? null : now, score, words);
    }
}
