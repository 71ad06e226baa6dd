namespace Portal.Domain.Routing;

/// <summary>A text as the model counts with it: rising indices of terms and their weights.</summary>
internal sealed record RouteVector(int[] Terms, float[] Weights)
{
    public float Times(float[] line)
    {
        var sum = 0f;
        for (var at = 0; at < Terms.Length; at++) sum += line[Terms[at]] * Weights[at];
        return sum;
    }

    public void AddTo(float[] line, float factor)
    {
        for (var at = 0; at < Terms.Length; at++) line[Terms[at]] += factor * Weights[at];
    }

    public double Square()
    {
        var sum = 0d;
        foreach (var weight in Weights) sum += (double)weight * weight;
        return sum;
    }
}
