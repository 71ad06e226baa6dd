using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>Plays all steps of all tickets in the order of time, saving at the end of each day, so that the event log reads as it would have been written.</summary>
internal static class DemoDays
{
    private sealed record Step(DateTimeOffset At, DemoCase Case, Action<DemoCase, DateTimeOffset> Do);

    public static async Task Live(PortalDb db, List<(DemoFiling.Plan Plan, DemoCase Case)> cases, DemoTimes times, DateTimeOffset now, CancellationToken stop)
    {
        FindParents(cases);
        // Thousands of rows stay tracked: looking for changes once a day instead of at every call makes this seconds shorter.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var steps = cases.SelectMany(pair => Path(pair.Plan, pair.Case, times)).OrderBy(step => step.At).ToList();
        foreach (var day in steps.GroupBy(step => step.At.Date))
        {
            foreach (var step in day)
            {
                step.Case.Until(step.At);
                step.Do(step.Case, step.At);
            }
            foreach (var (_, one) in cases) one.Until(day.Last().At);
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync(stop);
        }
        foreach (var (_, one) in cases) one.Until(now);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    private static IEnumerable<Step> Path(DemoFiling.Plan plan, DemoCase one, DemoTimes times)
    {
        var at = plan.ReceivedAt;
        foreach (var step in plan.Fate.Steps)
        {
            if (times.After(at) is not { } next) yield break;
            yield return new Step(at = next, one, step);
        }
    }

    /// <summary>A duplicate tells of the same kind of problem as an earlier report that is still worked on.</summary>
    private static void FindParents(List<(DemoFiling.Plan Plan, DemoCase Case)> cases)
    {
        for (var index = 0; index < cases.Count; index++)
        {
            if (!cases[index].Plan.Fate.IsDuplicate) continue;
            var same = cases.Take(index).LastOrDefault(one => one.Plan.Story.Category == cases[index].Plan.Story.Category && one.Plan.Fate.Steps.Length > 1 && !one.Plan.Story.IsConfidential);
            cases[index].Case.Parent = same.Case?.Ticket;
        }
    }
}
