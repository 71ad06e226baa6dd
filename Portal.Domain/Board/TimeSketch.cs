namespace Portal.Domain.Board;

/// <summary>
/// Times in buckets that grow by a twelfth, so that medians of a million tickets are read from a few hundred numbers and two sketches add up by
/// adding their counts. A time read back is off by at most a twenty-fifth (DDSketch: Masson, Rim, Lee 2019, with minutes as the smallest unit).
/// </summary>
public static class TimeSketch
{
    private const double Growth = 1.08;
    private static readonly double LogGrowth = Math.Log(Growth);

    /// <summary>0 for less than a minute. Times below zero (a clock put back) count as none.</summary>
    public static int Bucket(TimeSpan time) => time.TotalMinutes < 1 ? 0 : 1 + (int)Math.Floor(Math.Log(time.TotalMinutes) / LogGrowth);

    /// <summary>The time a bucket stands for: the middle of its bounds.</summary>
    public static TimeSpan TimeOf(int bucket) => bucket == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Pow(Growth, bucket - 1) * (1 + Growth) / 2);

    /// <param name="counts">How many fell into each bucket; in any order, a bucket may come twice.</param>
    public static Spread Spread(IEnumerable<(int Bucket, int Count)> counts)
    {
        var sorted = counts.GroupBy(one => one.Bucket, one => one.Count).Select(one => (Bucket: one.Key, Count: one.Sum())).Where(one => one.Count > 0).OrderBy(one => one.Bucket).ToList();
        var total = sorted.Sum(one => one.Count);
        return total == 0 ? default : new(total, At(sorted, total, 0.5), At(sorted, total, 0.9));
    }

    private static TimeSpan At(List<(int Bucket, int Count)> sorted, int total, double share)
    {
        var left = (int)Math.Ceiling(total * share);
        return TimeOf(sorted.First(one => (left -= one.Count) <= 0).Bucket);
    }
}
