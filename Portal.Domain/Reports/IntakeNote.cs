namespace Portal.Domain.Reports;

/// <summary>How a report came that an officer wrote down for a citizen: when it was received, by which letter. Nothing of it is public, and nothing of it names the citizen.</summary>
public sealed class IntakeNote
{
    /// <summary>A letter that lay longer than this is not simply typed in: its clock would be over before anybody saw it.</summary>
    public const int OldestDays = 90;

    public long TicketId { get; init; }

    /// <summary>The local day the government had it in hand; the clock began there.</summary>
    public DateOnly ReceivedOn { get; init; }
    public byte[]? LetterNumberSealed { get; set; }
    public DateOnly? LetterOn { get; init; }
    public Guid? TakenBy { get; init; }
    public DateTimeOffset TakenAt { get; init; }

    /// <summary>Keyed hash of words, place, day and sender: the same letter typed twice is found by it.</summary>
    public string ContentHash { get; init; } = "";
}
