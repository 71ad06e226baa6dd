using Portal.Domain.Routing;

namespace Portal.Tests.Routing;

public sealed class RouteTrialTests
{
    private static RouteTrial Trial(params (string Truth, string First, string Second)[] verdicts)
    {
        string[] labels = ["a", "b", "c", "d"];
        return new RouteTrial([.. verdicts.Select(one => new RouteVerdict(new RouteExample("", one.Truth), labels, [.. labels.Select(label => label == one.First ? 2d : label == one.Second ? 1d : 0d)]))]);
    }

    [Fact]
    public void Shares_are_counted_over_texts()
    {
        var trial = Trial(("a", "a", "b"), ("a", "b", "a"), ("b", "b", "a"), ("d", "b", "c"));
        Assert.Equal((0.5, 0.75), (trial.Top1, trial.Top3));
    }

    [Fact]
    public void A_rare_label_counts_as_much_as_a_common_one()
    {
        // a: precision 1, recall 2/3; b: precision 1/2, recall 1.
        var trial = Trial(("a", "a", "b"), ("a", "a", "b"), ("a", "b", "a"), ("b", "b", "a"));
        Assert.Equal((0.8 + (2 / 3d)) / 2, trial.MacroF1, 6);
    }

    [Fact]
    public void The_worst_confusion_comes_first() =>
        Assert.Equal(new RouteConfusion("a", "b", 2), Trial(("a", "b", "c"), ("a", "b", "c"), ("c", "a", "b"), ("d", "d", "a")).Worst(1)[0]);
}
