namespace Portal.Domain.Routing;

/// <summary>What a model that had not seen the text made of it.</summary>
internal sealed record RouteVerdict(RouteExample Example, IReadOnlyList<string> Labels, double[] Margins)
{
    private readonly Lazy<IReadOnlyList<string>> ranked = new(() => [.. Enumerable.Range(0, Labels.Count).OrderByDescending(label => Margins[label]).Select(label => Labels[label])]);

    public IReadOnlyList<string> Ranked => ranked.Value;
}

/// <param name="Times">How often texts of <paramref name="Truth"/> were taken for <paramref name="Taken"/>.</param>
public sealed record RouteConfusion(string Truth, string Taken, int Times);

/// <summary>The measured quality of a model, as shares from 0 to 1.</summary>
public sealed class RouteTrial
{
    private static readonly double[] Tried = [1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10];

    private readonly IReadOnlyList<RouteVerdict> verdicts;

    internal RouteTrial(IReadOnlyList<RouteVerdict> verdicts)
    {
        this.verdicts = verdicts;
        Sharpness = Tried.MinBy(Surprise);
    }

    public int Texts => verdicts.Count;
    public double Top1 => Share(verdict => verdict.Ranked[0] == verdict.Example.Label);
    public double Top3 => Share(verdict => verdict.Ranked.Take(3).Contains(verdict.Example.Label));

    /// <summary>The mean over labels of the harmonic mean of precision and recall: a rare label counts as much as a common one.</summary>
    public double MacroF1 => Labels().Average(label =>
    {
        var right = verdicts.Count(verdict => verdict.Ranked[0] == label && verdict.Example.Label == label);
        var either = verdicts.Count(verdict => verdict.Ranked[0] == label) + verdicts.Count(verdict => verdict.Example.Label == label);
        return either == 0 ? 0 : 2.0 * right / either;
    });

    /// <summary>Under which the true labels surprise least: a confidence fitted by it means what it says.</summary>
    internal double Sharpness { get; }

    /// <summary>The same trial, of some of the texts only.</summary>
    public RouteTrial Of(Func<RouteExample, bool> which) => new([.. verdicts.Where(verdict => which(verdict.Example))]);

    public IReadOnlyList<RouteConfusion> Worst(int most) => [.. verdicts.Where(verdict => verdict.Ranked[0] != verdict.Example.Label)
        .GroupBy(verdict => (verdict.Example.Label, Taken: verdict.Ranked[0])).Select(group => new RouteConfusion(group.Key.Label, group.Key.Taken, group.Count()))
        .OrderByDescending(one => one.Times).ThenBy(one => one.Truth, StringComparer.Ordinal).ThenBy(one => one.Taken, StringComparer.Ordinal).Take(most)];

    private IEnumerable<string> Labels() => verdicts.Select(verdict => verdict.Example.Label).Distinct(StringComparer.Ordinal);

    private double Share(Func<RouteVerdict, bool> which) => verdicts.Count == 0 ? 0 : (double)verdicts.Count(which) / verdicts.Count;

    private double Surprise(double sharpness) => verdicts.Sum(verdict =>
    {
        var place = verdict.Labels.ToList().IndexOf(verdict.Example.Label);
        return -Math.Log(Math.Max(place < 0 ? 0 : RouteModel.Confidences(verdict.Margins, sharpness)[place], 1e-6));
    });
}
