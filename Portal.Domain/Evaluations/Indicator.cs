namespace Portal.Domain.Evaluations;

/// <summary>What the monthly evaluation asks of every OPD alike.</summary>
public enum Indicator
{
    /// <summary>Calendar days from the referral to the first follow-up: the middle one, and nine of ten.</summary>
    ResponseMedian, ResponseP90,

    /// <summary>Calendar days from receipt to the approved answer.</summary>
    AnswerMedian, AnswerP90,

    /// <summary>Percent of what was open at the month's end that was late then.</summary>
    Late,

    /// <summary>Percent of what ended in the month that its reporter called done.</summary>
    Confirmed,

    /// <summary>Answers sent back in the month, in percent of the answers given in it.</summary>
    Reopened,

    /// <summary>Proofs refused in the second look; a number.</summary>
    ProofsRefused,
}

/// <summary>How a figure stands to its target. A figure of few cases is shown and not judged.</summary>
public enum Verdict { Nothing, TooFew, Met, Missed }

/// <param name="Value">Days, percent or a number, as the indicator says; null where nothing was measured.</param>
/// <param name="Of">How many cases it rests on.</param>
public readonly record struct Score(Indicator Indicator, decimal? Value, int Of, decimal Target)
{
    public Verdict Verdict => (Value, Of) switch
    {
        (null, _) => Verdict.Nothing,
        // A refused proof is one too many, however few were looked at.
        (_, < Board.Spread.Fewest) when Indicator != Indicator.ProofsRefused => Verdict.TooFew,
        ({ } value, _) => (Indicator.MoreIsBetter() ? value >= Target : value <= Target) ? Verdict.Met : Verdict.Missed,
    };
}

public static class Indicators
{
    public static readonly IReadOnlyList<Indicator> All = Enum.GetValues<Indicator>();

    public static bool MoreIsBetter(this Indicator indicator) => indicator == Indicator.Confirmed;

    public static bool IsPercent(this Indicator indicator) => indicator is Indicator.Late or Indicator.Confirmed or Indicator.Reopened;

    public static bool IsDays(this Indicator indicator) => indicator <= Indicator.AnswerP90;
}

/// <summary>What every OPD is held to; set by the Admin Instansi and kept with each evaluation that was set by it.</summary>
public sealed record Targets(IReadOnlyDictionary<Indicator, decimal> Values)
{
    /// <summary>The promise is 5 working days to the follow-up and 14 to the answer; a week and nearly three in calendar days.</summary>
    public static readonly Targets First = new(new Dictionary<Indicator, decimal>
    {
        [Indicator.ResponseMedian] = 3, [Indicator.ResponseP90] = 7, [Indicator.AnswerMedian] = 10, [Indicator.AnswerP90] = 20,
        [Indicator.Late] = 10, [Indicator.Confirmed] = 50, [Indicator.Reopened] = 10, [Indicator.ProofsRefused] = 0,
    });

    public decimal Of(Indicator indicator) => Values.TryGetValue(indicator, out var value) ? value : First.Values[indicator];
}
