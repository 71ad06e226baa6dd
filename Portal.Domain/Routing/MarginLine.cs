namespace Portal.Domain.Routing;

/// <summary>
/// Finds the line that parts one label's texts from all others with the widest margin: a linear support vector machine with squared hinge loss,
/// solved in the dual one text at a time (Hsieh and others, ICML 2008). The same texts always give the same line.
/// </summary>
internal sealed class MarginLine(IReadOnlyList<RouteVector> texts, double[] squares)
{
    /// <summary>How dearly a text on the wrong side is paid; small, because labels of complaints are noisy.</summary>
    private const double Cost = 0.5;

    /// <summary>0 treats every text alike, 1 gives every label the same say however few its texts.</summary>
    private const double Balance = 0.5;

    private const int MostRounds = 40;
    private const double GoodEnough = 0.05;

    /// <param name="isOwn">Which texts carry the label.</param>
    /// <param name="labels">How many labels there are.</param>
    public float[] Find(bool[] isOwn, int width, int labels)
    {
        var own = Math.Max(1, isOwn.Count(one => one));
        var ownCost = Cost * Math.Pow((double)texts.Count / own / labels, Balance);
        var line = new float[width];
        var pull = new double[texts.Count];
        var order = Enumerable.Range(0, texts.Count).ToArray();
        var dice = new Random(7);
        for (var round = 0; round < MostRounds; round++)
        {
            dice.Shuffle(order);
            var worst = 0d;
            foreach (var text in order) worst = Math.Max(worst, Step(line, pull, text, isOwn[text] ? 1 : -1, isOwn[text] ? ownCost : Cost));
            if (worst < GoodEnough) break;
        }
        return line;
    }

    private double Step(float[] line, double[] pull, int text, int side, double cost)
    {
        var slack = 0.5 / cost;
        var slope = (side * texts[text].Times(line)) - 1 + (pull[text] * slack);
        var projected = pull[text] == 0 ? Math.Min(slope, 0) : slope;
        if (Math.Abs(projected) < 1e-9) return 0;
        var before = pull[text];
        pull[text] = Math.Max(0, before - (slope / (squares[text] + slack)));
        texts[text].AddTo(line, (float)((pull[text] - before) * side));
        return Math.Abs(projected);
    }
}
