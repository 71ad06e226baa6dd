namespace Portal.Web.Training;

/// <summary>How far an officer came with the practice ticket. There is no ticket behind it and nothing of what they typed.</summary>
public sealed class PracticeRun
{
    public Guid AccountId { get; init; }

    /// <summary>The step they stand at; one past the last is the end.</summary>
    public int Step { get; set; }
    public DateTimeOffset BegunAt { get; init; }
    public DateTimeOffset? SkippedAt { get; set; }

    /// <summary>When they first came to the end; a repetition does not take it back.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
