namespace Portal.Web.Reports;

/// <summary>What the citizen gets for a report. The code is written from the submission each time; the database cannot show it.</summary>
/// <param name="VerifyDueAt">The promise: until then somebody has looked at it.</param>
public sealed record Receipt(string Number, string Code, long TicketId, DateTimeOffset ReceivedAt, DateTimeOffset VerifyDueAt, bool IsEstimated, bool AwaitsEmail)
{
    /// <summary>A lost code was replaced: the one of this submission opens nothing any more and is not shown.</summary>
    public bool IsCodeReplaced { get; init; }

    /// <summary>An identity was given, and not anonymously: only such a report may be kept in an account.</summary>
    public bool MayBeKept { get; init; }
}
