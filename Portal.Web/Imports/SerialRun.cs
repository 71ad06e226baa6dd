using System.Globalization;
using Portal.Web.Storage;

namespace Portal.Web.Imports;

/// <summary>A run of report serials per year, reserved at once from the counters that new reports count on.</summary>
internal sealed class SerialRun
{
    private readonly Dictionary<int, int> last = [];

    /// <param name="years">One entry for each report to number.</param>
    public static async Task<SerialRun> Take(PortalDb db, IEnumerable<int> years, CancellationToken stop)
    {
        var run = new SerialRun();
        foreach (var year in years.GroupBy(year => year))
        {
            var count = year.Count();
            run.last[year.Key] = checked((int)(await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"number-{year.Key}"), count, stop) - count));
        }
        return run;
    }

    public int Next(int year) => ++last[year];
}
