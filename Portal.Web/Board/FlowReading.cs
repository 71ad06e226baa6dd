using System.Globalization;
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

    private FlowReading(BoardScope scope, ILookup<(FigureFlow, int), (int, int)> span, Dictionary<(FigureFlow, DateOnly), int> days) =>
        (today, isOfOne, this.span, this.days) = (scope.Today, scope.AgencyId is not null, span, days);

    public static async Task<FlowReading> Read(PortalDb db, BoardScope scope, CancellationToken stop)
    {
        var first = scope.Today.AddDays(1 - FigureReading.InflowDays);
        FigureFlow[] daily = [FigureFlow.Received, FigureFlow.Referred, FigureFlow.Opened, FigureFlow.Settled, FigureFlow.TurnedLate, FigureFlow.NoLongerLate];
        var days = await scope.DailyFlows(db.FigureTallies).Where(one => one.On >= first && one.On <= scope.Today && daily.Contains(one.Flow))
            .GroupBy(one => new { one.Flow, one.On }).Select(group => new { group.Key.Flow, group.Key.On, Count = group.Sum(one => one.Count) }).ToListAsync(stop);
        // One row for each OPD and flow, its buckets in one string: row by row, a large government's times cost more than all the rest of the board.
        var span = await scope.Flows(db.FigureTallies).GroupBy(one => new { one.AgencyId, one.Flow })
            .Select(group => new { group.Key.AgencyId, group.Key.Flow, Counts = string.Join(";", group.Select(one => one.Bucket + ":" + one.Count)) }).ToListAsync(stop);
        return new(scope, span.SelectMany(one => Parts(one.Counts), (one, part) => (one.Flow, one.AgencyId, Part: part)).ToLookup(one => (one.Flow, one.AgencyId), one => one.Part), days.ToDictionary(one => (one.Flow, one.On), one => one.Count));
    }

    private static IEnumerable<(int Bucket, int Count)> Parts(string counts) => counts.Split(';').Select(part =>
    {
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return (int.Parse(part.AsSpan(0, colon), CultureInfo.InvariantCulture), int.Parse(part.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    });

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
