using Portal.Domain.Board;

namespace Portal.Domain.Evaluations;

/// <summary>What one OPD, or all of them together, did in a month. Sums and sketches of the tallies: those of several OPDs add up to those of the government.</summary>
public sealed record MonthWork
{
    public int Referred { get; init; }
    public Spread Response { get; init; }
    public Spread Answer { get; init; }
    public int Confirmed { get; init; }
    public int Silent { get; init; }
    public int ByOfficer { get; init; }
    public int Reopened { get; init; }
    public int ProofsRefused { get; init; }

    /// <summary>At the end of the month's last day; of a month that still runs, now.</summary>
    public int Open { get; init; }
    public int Late { get; init; }

    public static MonthWork Of(IEnumerable<FigureTally> tallies, int open, int late)
    {
        var flows = tallies.ToLookup(one => one.Flow, one => (one.Bucket, one.Count));
        int Sum(FigureFlow flow) => flows[flow].Sum(one => one.Count);
        return new MonthWork
        {
            Referred = Sum(FigureFlow.Referred), Response = TimeSketch.Spread(flows[FigureFlow.Responded]), Answer = TimeSketch.Spread(flows[FigureFlow.Answered]),
            Confirmed = Sum(FigureFlow.ClosedConfirmed), Silent = Sum(FigureFlow.ClosedSilent), ByOfficer = Sum(FigureFlow.ClosedByOfficer),
            Reopened = Sum(FigureFlow.Reopened), ProofsRefused = Sum(FigureFlow.ProofRefused), Open = open, Late = late,
        };
    }

    public Score Score(Indicator indicator, Targets targets)
    {
        var (value, of) = indicator switch
        {
            Indicator.ResponseMedian => (Days(Response, Response.Median), Response.Count),
            Indicator.ResponseP90 => (Days(Response, Response.P90), Response.Count),
            Indicator.AnswerMedian => (Days(Answer, Answer.Median), Answer.Count),
            Indicator.AnswerP90 => (Days(Answer, Answer.P90), Answer.Count),
            Indicator.Late => (Percent(Late, Open), Open),
            Indicator.Confirmed => (Percent(Confirmed, Confirmed + Silent + ByOfficer), Confirmed + Silent + ByOfficer),
            Indicator.Reopened => (Percent(Reopened, Answer.Count), Answer.Count),
            Indicator.ProofsRefused => (Answer.Count + ProofsRefused == 0 ? null : ProofsRefused, Answer.Count),
        };
        return new(indicator, value, of, targets.Of(indicator));
    }

    private static decimal? Days(Spread spread, TimeSpan time) => spread.Count == 0 ? null : Math.Round((decimal)time.TotalDays, 1);

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(100m * part / whole, 1);
}
