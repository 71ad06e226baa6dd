using Microsoft.EntityFrameworkCore;
using Portal.Domain.Board;
using Portal.Domain.Evaluations;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Evaluations;

/// <summary>One line of the evaluation.</summary>
/// <param name="Code">Of the OPD; empty for all of them together.</param>
public sealed record EvaluationRow(string Code, string Name, MonthWork Work);

/// <summary>What was signed: everything that is needed to print it again.</summary>
public sealed record EvaluationSheet(Targets Targets, EvaluationRow Whole, IReadOnlyList<EvaluationRow> Rows);

/// <summary>Reads a month's work of every OPD off the tallies; how many tickets there are does not matter.</summary>
internal static class WorkReading
{
    public static async Task<EvaluationSheet> Read(PortalDb db, DateOnly month, Targets targets, CancellationToken stop)
    {
        var tallies = (await db.FigureTallies.Where(one => one.Period == FigurePeriod.Month && one.On == month).ToListAsync(stop)).ToLookup(one => one.AgencyId);
        var ends = await Ends(db, month, stop);
        var agencies = await db.Agencies.OrderBy(one => one.Name).Select(one => new { one.Id, one.Code, one.Name, one.ShortName, one.Tier, one.IsActive }).ToListAsync(stop);
        MonthWork Work(int id) => MonthWork.Of(tallies[id], ends.GetValueOrDefault(id).Open, ends.GetValueOrDefault(id).Late);
        var rows = agencies.Where(one => one.Tier == Domain.Agencies.AgencyTier.Own && (one.IsActive || tallies.Contains(one.Id)))
            .Select(one => new EvaluationRow(one.Code, Domain.Agencies.Agency.Called(one.ShortName, one.Name), Work(one.Id))).ToList();
        var whole = MonthWork.Of(tallies.SelectMany(one => one), ends.Values.Sum(one => one.Open), ends.Values.Sum(one => one.Late));
        return new(targets, new("", "Seluruhnya, termasuk yang belum diteruskan", whole), rows);
    }

    // What stands open now, back through what came and went since the month's end.
    private static async Task<Dictionary<int, (int Open, int Late)>> Ends(PortalDb db, DateOnly month, CancellationToken stop)
    {
        var open = TicketFlow.OpenStates;
        var stands = await db.Figures.Where(cell => cell.Period == FigurePeriod.Year && !cell.Confidential && (open.Contains(cell.State) || cell.Late))
            .GroupBy(cell => new { cell.AgencyId, cell.State, cell.Late }).Select(group => new { group.Key.AgencyId, group.Key.State, group.Key.Late, Count = group.Sum(cell => cell.Count) }).ToListAsync(stop);
        FigureFlow[] moves = [FigureFlow.Opened, FigureFlow.Settled, FigureFlow.TurnedLate, FigureFlow.NoLongerLate];
        var since = await db.FigureTallies.Where(one => one.Period == FigurePeriod.Month && one.On > month && moves.Contains(one.Flow))
            .GroupBy(one => new { one.AgencyId, one.Flow }).Select(group => new { group.Key.AgencyId, group.Key.Flow, Count = group.Sum(one => one.Count) }).ToListAsync(stop);
        var ends = stands.GroupBy(one => one.AgencyId).ToDictionary(group => group.Key, group => (Open: group.Where(one => one.State.IsOpen()).Sum(one => one.Count), Late: group.Where(one => one.Late).Sum(one => one.Count)));
        foreach (var one in since)
        {
            var end = ends.GetValueOrDefault(one.AgencyId);
            ends[one.AgencyId] = one.Flow switch
            {
                FigureFlow.Opened => end with { Open = end.Open - one.Count },
                FigureFlow.Settled => end with { Open = end.Open + one.Count },
                FigureFlow.TurnedLate => end with { Late = end.Late - one.Count },
                _ => end with { Late = end.Late + one.Count },
            };
        }
        return ends;
    }
}
