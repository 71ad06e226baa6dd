namespace Portal.Domain.Board;

/// <summary>What happened on a day, counted at the OPD it happened at. Cells say how tickets stand; flows say what was done.</summary>
public enum FigureFlow
{
    /// <summary>Reports that came in, on the day they were received; at no OPD yet.</summary>
    Received,

    /// <summary>Referrals to the OPD.</summary>
    Referred,

    /// <summary>First follow-ups by the OPD, with the time since the referral.</summary>
    Responded,

    /// <summary>Approved answers with the time since the report came in; a later answer to the same report takes the place of the earlier one.</summary>
    Answered,
    ClosedConfirmed, ClosedSilent, ClosedByOfficer,

    /// <summary>Answers that the reporter, or a ruling, sent back.</summary>
    Reopened,
    ProofRefused,

    /// <summary>Into and out of what is open, so that yesterday's number can be told from today's.</summary>
    Opened, Settled,

    /// <summary>Into and out of what is late.</summary>
    TurnedLate, NoLongerLate,
}

/// <summary>Which tally.</summary>
/// <param name="Period">Day, month or year.</param>
/// <param name="On">The local day it happened, or the first of its month or year.</param>
/// <param name="AgencyId">0 where no OPD held the ticket; <see cref="FigureTally.AllAgencies"/> for a day's sum of all.</param>
/// <param name="Bucket">Of the <see cref="TimeSketch"/> for what has a duration, else 0.</param>
public readonly record struct FlowKey(FigurePeriod Period, DateOnly On, int AgencyId, FigureFlow Flow, int Bucket = 0);

/// <summary>A small counter of <see cref="FigureFlow"/>, kept by the projector.</summary>
public sealed class FigureTally
{
    /// <summary>Days are kept once more for all OPDs together, without times: a trend reads a handful of rows.</summary>
    public const int AllAgencies = -1;

    public int Id { get; private set; }
    public FigurePeriod Period { get; init; }
    public DateOnly On { get; init; }
    public int AgencyId { get; init; }
    public FigureFlow Flow { get; init; }
    public int Bucket { get; init; }
    public int Count { get; set; }

    public FlowKey Key => new(Period, On, AgencyId, Flow, Bucket);
}
