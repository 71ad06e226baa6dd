namespace Portal.Domain.Routing;

/// <summary>Knows, from texts people have routed before, to whom a new text most likely belongs. Immutable; safe to use from many threads.</summary>
public sealed class RouteModel
{
    private const int MostWords = 5;
    private const string Mark = "CPROUTE2";

    private readonly string[] labels;
    private readonly RouteLexicon lexicon;

    // One row of as many weights as labels for each term, because a text touches few terms and every label.
    private readonly Half[] weights;

    internal RouteModel(string[] labels, RouteLexicon lexicon, Half[] weights, double sharpness) =>
        (this.labels, this.lexicon, this.weights, Sharpness) = (labels, lexicon, weights, sharpness);

    public IReadOnlyList<string> Labels => labels;

    /// <summary>How margins become confidence; fitted when the model was measured.</summary>
    internal double Sharpness { get; }

    /// <summary>The likeliest labels, best first.</summary>
    /// <param name="text">Title and body as written.</param>
    public IReadOnlyList<RouteGuess> Guess(string text, int most = 3)
    {
        var words = RouteTerms.Words(text);
        var terms = RouteTerms.Of(words);
        var vector = lexicon.Of(terms);
        var confidences = Confidences(Margins(vector), Sharpness);
        return [.. Enumerable.Range(0, labels.Length).OrderByDescending(label => confidences[label]).ThenBy(label => labels[label], StringComparer.Ordinal).Take(most)
            .Select(label => new RouteGuess(labels[label], confidences[label], WordsFor(label, words, terms, vector)))];
    }

    internal double[] Margins(string text) => Margins(lexicon.Of(RouteTerms.Of(text)));

    internal static double[] Confidences(double[] margins, double sharpness)
    {
        var highest = margins.Max();
        var shares = Array.ConvertAll(margins, margin => Math.Exp((margin - highest) * sharpness));
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }

    private double[] Margins(RouteVector vector)
    {
        var margins = new double[labels.Length];
        for (var at = 0; at < vector.Terms.Length; at++)
        {
            var row = weights.AsSpan(vector.Terms[at] * labels.Length, labels.Length);
            for (var label = 0; label < row.Length; label++) margins[label] += (double)row[label] * vector.Weights[at];
        }
        return margins;
    }

    // A word spoke by its stem and by the pieces in it; only what was really in its favour is named.
    private List<string> WordsFor(int label, List<string> words, IReadOnlyList<string>[] terms, RouteVector vector)
    {
        var said = new Dictionary<int, double>();
        for (var at = 0; at < vector.Terms.Length; at++) said[vector.Terms[at]] = (double)weights[(vector.Terms[at] * labels.Length) + label] * vector.Weights[at];
        double Said(string stem) => lexicon.PlaceOf(TermKind.Stem, stem) is { } place ? said.GetValueOrDefault(place) : 0;
        return [.. words.Zip(terms[(int)TermKind.Stem]).Where(one => one.First.Length > 2).DistinctBy(one => one.Second)
            .Select(one => (Word: one.First, Weight: Said(one.Second)))
            .Where(one => one.Weight > 0).OrderByDescending(one => one.Weight).ThenBy(one => one.Word, StringComparer.Ordinal).Take(MostWords).Select(one => one.Word)];
    }

    /// <summary>Writes the model; about 10 MB for 35 labels and 2,500 texts.</summary>
    public void Write(Stream stream)
    {
        using var pen = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        pen.Write(Mark);
        pen.Write(Sharpness);
        pen.Write(labels.Length);
        foreach (var label in labels) pen.Write(label);
        for (var kind = 0; kind < RouteTerms.Kinds; kind++)
        {
            var known = lexicon.TermsOf(kind).ToList();
            pen.Write(known.Count);
            foreach (var term in known) pen.Write(term);
        }
        foreach (var rarity in lexicon.Rarity) pen.Write(rarity);
        pen.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<Half>(weights));
    }

    /// <exception cref="InvalidDataException">The stream holds no model of this format.</exception>
    public static RouteModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadString() != Mark) throw new InvalidDataException("Not a routing model.");
            var sharpness = reader.ReadDouble();
            var labels = Strings(reader);
            var terms = Enumerable.Range(0, RouteTerms.Kinds).Select(_ => Strings(reader)).ToArray();
            var rarities = Array.ConvertAll(terms, known => (IReadOnlyList<KeyValuePair<string, float>>)[.. known.Select(term => KeyValuePair.Create(term, reader.ReadSingle()))]);
            var lexicon = new RouteLexicon(rarities);
            var weights = new Half[lexicon.Width * labels.Length];
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes<Half>(weights.AsSpan()));
            return new RouteModel(labels, lexicon, weights, sharpness);
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException or OverflowException or ArgumentException) { throw new InvalidDataException("The routing model is damaged.", fault); }
    }

    private static string[] Strings(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > 5_000_000) throw new InvalidDataException("The routing model is damaged.");
        return [.. Enumerable.Range(0, count).Select(_ => reader.ReadString())];
    }
}
