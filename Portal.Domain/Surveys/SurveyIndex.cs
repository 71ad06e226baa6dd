namespace Portal.Domain.Surveys;

public enum ServiceGrade { A, B, C, D }

/// <summary>The index of one unit: the mean of each unsur, all weighted alike (1/9), times 25; its mutu by the bounds of PermenPANRB 14/2017.</summary>
/// <param name="Index">25 to 100.</param>
/// <param name="Means">Per unsur, 1 to 4 (NRR).</param>
public sealed record SurveyIndex(int Count, decimal Index, ServiceGrade Grade, IReadOnlyList<decimal> Means)
{
    private const decimal Conversion = 25m;

    /// <returns>Null without answers.</returns>
    public static SurveyIndex? Of(IReadOnlyCollection<string> scores)
    {
        if (scores.Count == 0) return null;
        decimal[] means = [.. Enumerable.Range(0, SurveyItems.All.Count).Select(item => (decimal)scores.Sum(one => one[item] - '0') / scores.Count)];
        var index = Math.Round(means.Average() * Conversion, 2, MidpointRounding.AwayFromZero);
        return new(scores.Count, index, GradeOf(index), means);
    }

    /// <summary>A 88,31–100 · B 76,61–88,30 · C 65,00–76,60 · D 25,00–64,99, of the index rounded to two decimals as it is published.</summary>
    public static ServiceGrade GradeOf(decimal index) => index switch { >= 88.31m => ServiceGrade.A, >= 76.61m => ServiceGrade.B, >= 65.00m => ServiceGrade.C, _ => ServiceGrade.D };
}
