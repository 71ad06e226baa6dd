namespace Portal.Domain.Routing;

/// <summary>The terms a model knows and how rare each is; turns a text into a <see cref="RouteVector"/> (log term frequency × inverse document frequency, normed).</summary>
internal sealed class RouteLexicon
{
    private const float Bias = 0.5f;

    /// <summary>How much each <see cref="TermKind"/> counts beside the others.</summary>
    private static readonly float[] Share = [0.7f, 0.5f, 1f];

    private readonly Dictionary<string, int>[] places;

    public RouteLexicon(IReadOnlyList<KeyValuePair<string, float>>[] rarities)
    {
        places = new Dictionary<string, int>[RouteTerms.Kinds];
        var all = new List<float>();
        for (var kind = 0; kind < places.Length; kind++)
        {
            places[kind] = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (term, rarity) in rarities[kind])
            {
                places[kind].Add(term, all.Count);
                all.Add(rarity);
            }
        }
        Rarity = [.. all];
    }

    public float[] Rarity { get; }

    /// <summary>Terms and, last, the bias that every vector carries.</summary>
    public int Width => Rarity.Length + 1;

    /// <summary>The terms of one kind in the order of their places.</summary>
    public IEnumerable<string> TermsOf(int kind) => places[kind].OrderBy(one => one.Value).Select(one => one.Key);

    public int? PlaceOf(TermKind kind, string term) => places[(int)kind].TryGetValue(term, out var place) ? place : null;

    public static RouteLexicon From(IReadOnlyList<IReadOnlyList<string>[]> texts)
    {
        var rarities = new IReadOnlyList<KeyValuePair<string, float>>[RouteTerms.Kinds];
        for (var kind = 0; kind < rarities.Length; kind++)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var text in texts)
                foreach (var term in text[kind].Distinct(StringComparer.Ordinal)) counts[term] = counts.GetValueOrDefault(term) + 1;
            rarities[kind] = [.. counts.OrderBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => KeyValuePair.Create(one.Key, (float)(Math.Log((1.0 + texts.Count) / (1 + one.Value)) + 1)))];
        }
        return new RouteLexicon(rarities);
    }

    public RouteVector Of(IReadOnlyList<string>[] terms)
    {
        var found = new SortedDictionary<int, float>();
        for (var kind = 0; kind < terms.Length; kind++) Add(found, kind, terms[kind]);
        var norm = MathF.Sqrt(found.Values.Sum(weight => weight * weight));
        var (places, weights) = (found.Keys.Append(Rarity.Length).ToArray(), found.Values.Select(weight => weight / norm).Append(Bias).ToArray());
        return new RouteVector(places, weights);
    }

    private void Add(SortedDictionary<int, float> found, int kind, IReadOnlyList<string> terms)
    {
        var counts = new Dictionary<int, int>();
        foreach (var term in terms)
            if (places[kind].TryGetValue(term, out var place)) counts[place] = counts.GetValueOrDefault(place) + 1;
        float Weight(int place, int count) => (1 + MathF.Log(count)) * Rarity[place];
        var norm = MathF.Sqrt(counts.Sum(one => Weight(one.Key, one.Value) * Weight(one.Key, one.Value)));
        foreach (var (place, count) in counts) found[place] = Share[kind] * Weight(place, count) / norm;
    }
}
