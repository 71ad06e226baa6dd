using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>What was done within the span and on the last fourteen days, read off the tallies.</summary>
internal sealed class FlowReading
{
    private readonly DateOnly today;
    private readonly ILookup<(FigureFlow Flow, int Agency), (int Bucket, int Count)> span;
    private readonly Dictionary<(FigureFlow Flow, DateOnly On), int> days;
    private readonly bool isOfOne;

    private FlowReading(BoardScope scope, IEnumerable<FigureTally> span, Dictionary<(FigureFlow, DateOnly), int> days)
    {
        (today, isOfOne, this.days) = (scope.Today, scope.AgencyId is not null, days);
        this.span = span.ToLookup(one => (one.Flow, one.AgencyId), one => (one.Bucket, one.Count));
    }

    public static async Task<FlowReading> Read(PortalDb db, BoardScope scope, CancellationToken stop)
    {
        var first = scope.Today.AddDays(1 - FigureReading.InflowDays);
        FigureFlow[] daily = [FigureFlow.Received, FigureFlow.Referred, FigureFlow.Opened, FigureFlow.Settled, FigureFlow.TurnedLate, FigureFlow.NoLongerLate];
        var days = await scope.Own(db.FigureTallies).Where(one => one.Period == FigurePeriod.Day && one.On >= first && one.On <= scope.Today && daily.Contains(one.Flow))
            .GroupBy(one => new { one.Flow, one.On }).Select(group => new { group.Key.Flow, group.Key.On, Count = group.Sum(one => one.Count) }).ToListAsync(stop);
        return new(scope, await scope.Flows(db.FigureTallies.AsNoTracking()).ToListAsync(stop), days.ToDictionary(one => (one.Flow, one.On), one => one.Count));
    }

    public ClosedFigures Closed => new(Sum(FigureFlow.ClosedConfirmed), Sum(FigureFlow.ClosedSilent), Sum(FigureFlow.ClosedByOfficer));

    /// <summary>Received; at one OPD, what was referred to it.</summary>
    public IReadOnlyList<int> Inflow => [.. Days().Select(day => Of(isOfOne ? FigureFlow.Referred : FigureFlow.Received, day))];

    public ClosedFigures ClosedAt(int agency) => new(Sum(FigureFlow.ClosedConfirmed, agency), Sum(FigureFlow.ClosedSilent, agency), Sum(FigureFlow.ClosedByOfficer, agency));

    public int Sum(FigureFlow flow, int agency) => span[(flow, agency)].Sum(one => one.Count);

    public Spread Times(FigureFlow flow, int agency) => TimeSketch.Spread(span[(flow, agency)]);

    /// <summary>From what there is now back through what went in and out: how much there was at the end of each day.</summary>
    public IReadOnlyList<int> Backwards(int now, FigureFlow into, FigureFlow outOf)
    {
        var trend = new int[FigureReading.InflowDays];
        foreach (var (day, place) in Days().Select((day, place) => (day, place)).Reverse())
        {
            trend[place] = now;
            now -= Of(into, day) - Of(outOf, day);
        }
        return trend;
    }

    /// <summary>Received per day, for an ask that tallies cannot answer.</summary>
    public static async Task<IReadOnlyList<int>> InflowOfCells(PortalDb db, BoardScope scope, CancellationToken stop)
    {
        var first = scope.Today.AddDays(1 - FigureReading.InflowDays);
        var days = await scope.Daily(db.Figures).Where(cell => cell.On >= first && cell.On <= scope.Today)
            .GroupBy(cell => cell.On).Select(group => new { On = group.Key, Count = group.Sum(cell => cell.Count) }).ToDictionaryAsync(day => day.On, day => day.Count, stop);
        return [.. Enumerable.Range(0, FigureReading.InflowDays).Select(day => days.GetValueOrDefault(first.AddDays(day)))];
    }

    private int Sum(FigureFlow flow) => span.Where(one => one.Key.Flow == flow).Sum(one => one.Sum(part => part.Count));

    private int Of(FigureFlow flow, DateOnly day) => days.GetValueOrDefault((flow, day));

    private IEnumerable<DateOnly> Days() => Enumerable.Range(0, FigureReading.InflowDays).Select(day => today.AddDays(day + 1 - FigureReading.InflowDays));
}
