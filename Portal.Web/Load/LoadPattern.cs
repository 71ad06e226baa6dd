using System.Globalization;
using System.IO.Compression;
using Portal.Web.Imports;

namespace Portal.Web.Load;

/// <summary>When reports come and how long they take: taken from a file of real 311 cases, or the shape of Boston's in 2011 where there is none.</summary>
/// <param name="HoursOfWeek">How many came in each of the 168 hours, Monday 0.00 first.</param>
/// <param name="Days">How long cases took, in days, shortest first: the middle one is the median.</param>
/// <param name="NeverClosed">Share of the cases that nobody closed.</param>
internal sealed record LoadPattern(IReadOnlyList<int> HoursOfWeek, IReadOnlyList<double> Days, double NeverClosed)
{
    private const int HoursOfDay = 24, DaysOfWeek = 7;

    /// <summary>Boston, July to December 2011: a working week with a peak at ten, half of the cases done within a day, one in ten after eleven weeks.</summary>
    public static LoadPattern BuiltIn { get; } = new(
        [.. new[] { 111, 110, 112, 100, 94, 29, 32 }.SelectMany(day => new[] { 3, 2, 1, 1, 1, 2, 6, 21, 42, 68, 70, 59, 52, 49, 52, 44, 28, 20, 15, 13, 11, 10, 9, 6 }.Select(hour => day * hour))],
        [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.92, 1.5, 2.5, 4, 7, 11, 20, 40, 79, 216], 0.063);

    /// <param name="file">CSV, packed or not, with the columns open_dt and closed_dt.</param>
    /// <exception cref="InvalidDataException">The file has no such cases.</exception>
    public static LoadPattern Read(string file)
    {
        var table = CsvTable.Read(() => Open(file), "open_dt", "closed_dt");
        if (!table.Succeeded) throw new InvalidDataException(table.Refusal.Sentence);
        var (hours, days, open) = (new int[HoursOfDay * DaysOfWeek], new List<double>(), 0);
        foreach (var row in table.Value.Rows)
        {
            if (Moment(row["open_dt"]) is not { } came) continue;
            hours[(((int)came.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek * HoursOfDay) + came.Hour]++;
            if (Moment(row["closed_dt"]) is { } went) days.Add(Math.Max(0, (went - came).TotalDays));
            else open++;
        }
        if (days.Count == 0) throw new InvalidDataException("The file holds no case with open_dt and closed_dt.");
        days.Sort();
        return new LoadPattern(hours, days, (double)open / (days.Count + open));
    }

    private static Stream Open(string file) =>
        file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);

    private static DateTime? Moment(string? text) => DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>How long this case takes; null when nobody ever closes it.</summary>
    public TimeSpan? Takes(Random chance) => chance.NextDouble() < NeverClosed ? null : TimeSpan.FromDays(Days[chance.Next(Days.Count)]);

    /// <summary>Moments in order, spread over the weeks up to <paramref name="until"/> as the hours of the week say.</summary>
    public DateTimeOffset[] Arrivals(int count, DateTimeOffset until, int weeks, TimeZoneInfo zone, Random chance)
    {
        var local = TimeZoneInfo.ConvertTime(until, zone);
        var monday = local.Date.AddDays(-(((int)local.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)).AddDays(-DaysOfWeek * weeks);
        var steps = new int[HoursOfWeek.Count];
        for (var (hour, sum) = (0, 0); hour < steps.Length; hour++) steps[hour] = sum += HoursOfWeek[hour];
        var moments = new DateTimeOffset[count];
        for (var one = 0; one < count;)
        {
            var drawn = Array.BinarySearch(steps, chance.Next(steps[^1]) + 1);
            var at = monday.AddDays(DaysOfWeek * chance.Next(weeks + 1)).AddHours(drawn >= 0 ? drawn : ~drawn).AddSeconds(chance.Next(3600));
            var moment = new DateTimeOffset(at, zone.GetUtcOffset(at)).ToUniversalTime();
            if (moment < until) moments[one++] = moment;
        }
        Array.Sort(moments);
        return moments;
    }
}
