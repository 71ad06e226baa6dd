using Portal.Domain.Reports;

namespace Portal.Tests.Reports;

/// <summary>On drawn landscapes: smooth hills of random height, as far apart as photographs are.</summary>
public sealed class PictureHashTests
{
    private const int Edge = PictureHash.Edge;

    [Fact]
    public void Brighter_and_with_grain_it_is_the_same() => Assert.All(Enumerable.Range(1, 8), seed =>
    {
        var grain = new Random(seed);
        Assert.True(PictureHash.AreAlike(Looks(seed, (x, y) => (x, y)), PictureHash.Looks(Draw(seed, (x, y) => (x, y), point => (point * 0.8) + 30 + grain.Next(-4, 5)))!));
    });

    [Theory, InlineData(0, 0), InlineData(0.1, 0.1), InlineData(0.05, 0.02), InlineData(0, 0.1)]
    public void A_part_of_nine_tenths_is_the_same(double left, double top) => Assert.All(Enumerable.Range(1, 8), seed =>
        Assert.True(PictureHash.AreAlike(Looks(seed, (x, y) => (x, y)), Looks(seed, (x, y) => (left + (x * 0.9), top + (y * 0.9))))));

    [Fact]
    public void Different_pictures_are_different()
    {
        var all = Enumerable.Range(1, 24).Select(seed => Looks(seed, (x, y) => (x, y))).ToList();
        var mistaken = all.SelectMany((one, at) => all.Skip(at + 1).Where(other => PictureHash.AreAlike(one, other))).Count();
        Assert.True(mistaken <= all.Count * (all.Count - 1) / 200, $"{mistaken} pairs were taken for the same");
    }

    [Fact]
    public void Darkness_looks_like_nothing() => Assert.Null(PictureHash.Looks(new byte[Edge * Edge]));

    private static byte[] Looks(int seed, Func<double, double, (double, double)> view) => PictureHash.Looks(Draw(seed, view, point => point))!;

    private static byte[] Draw(int seed, Func<double, double, (double X, double Y)> view, Func<double, double> tone)
    {
        var dice = new Random(seed);
        var hills = Enumerable.Range(0, 14).Select(_ => (X: dice.NextDouble(), Y: dice.NextDouble(), Width: 0.04 + (dice.NextDouble() * 0.2), Height: (dice.NextDouble() * 240) - 120)).ToList();
        return [.. Enumerable.Range(0, Edge * Edge).Select(at =>
        {
            var (x, y) = view((at % Edge) / (double)Edge, (at / Edge) / (double)Edge);
            var point = 128 + hills.Sum(hill => hill.Height * Math.Exp(-(((x - hill.X) * (x - hill.X)) + ((y - hill.Y) * (y - hill.Y))) / (2 * hill.Width * hill.Width)));
            return (byte)Math.Clamp(tone(point), 0, 255);
        })];
    }
}
