namespace Portal.Domain.Routing;

/// <summary>Makes a <see cref="RouteModel"/> from examples, and measures how good such a model is on texts it has not seen.</summary>
public static class RouteTraining
{
    public const int Folds = 5;

    private const double UsualSharpness = 3;

    /// <summary>Trains on all examples; its confidence is fitted on what <see cref="Measure"/> saw.</summary>
    /// <param name="stop">Asked between labels.</param>
    /// <exception cref="ArgumentException">Fewer than two labels, or no examples.</exception>
    public static RouteModel Train(IReadOnlyList<RouteExample> examples, RouteTrial? measured = null, CancellationToken stop = default)
    {
        var terms = examples.Select(one => RouteTerms.Of(one.Text)).ToList();
        return Train(terms, [.. examples.Select(one => one.Label)], measured?.Sharpness ?? UsualSharpness, stop);
    }

    /// <summary>
    /// Cross-validation in <see cref="Folds"/> parts: every text is judged once, by a model that has not seen it. Each part holds its share of every
    /// label, or a rare one might be missing from what is learned. The same texts always give the same figures.
    /// </summary>
    public static RouteTrial Measure(IReadOnlyList<RouteExample> examples, CancellationToken stop = default)
    {
        var terms = examples.Select(one => RouteTerms.Of(one.Text)).ToList();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        new Random(100).Shuffle(order);
        order = [.. order.GroupBy(at => examples[at].Label, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => group)];
        var verdicts = new RouteVerdict[examples.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var seen = order.Where((_, place) => place % Folds != fold).ToList();
            var model = Train([.. seen.Select(at => terms[at])], [.. seen.Select(at => examples[at].Label)], UsualSharpness, stop);
            foreach (var at in order.Where((_, place) => place % Folds == fold)) verdicts[at] = new RouteVerdict(examples[at], model.Labels, model.Margins(examples[at].Text));
        }
        return new RouteTrial(verdicts);
    }

    private static RouteModel Train(List<IReadOnlyList<string>[]> terms, List<string> given, double sharpness, CancellationToken stop)
    {
        var labels = given.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (labels.Length < 2) throw new ArgumentException("A model needs examples of at least two labels.", nameof(given));
        var lexicon = RouteLexicon.From(terms);
        var texts = terms.ConvertAll(lexicon.Of);
        var margin = new MarginLine(texts, [.. texts.Select(text => text.Square())]);
        var weights = new Half[lexicon.Width * labels.Length];
        for (var label = 0; label < labels.Length; label++)
        {
            stop.ThrowIfCancellationRequested();
            var line = margin.Find([.. given.Select(one => one == labels[label])], lexicon.Width, labels.Length);
            for (var term = 0; term < line.Length; term++) weights[(term * labels.Length) + label] = (Half)line[term];
        }
        return new RouteModel(labels, lexicon, weights, sharpness);
    }
}
