using Portal.Domain.Board;

namespace Portal.Tests.Board;

public sealed class TimeSketchTests
{
    [Fact]
    public void A_time_read_back_is_off_by_a_twenty_fifth_at_most()
    {
        var random = new Random(4);
        foreach (var time in Enumerable.Range(0, 2000).Select(_ => TimeSpan.FromMinutes(1 + (Math.Pow(random.NextDouble(), 3) * 200_000))))
        {
            var read = TimeSketch.TimeOf(TimeSketch.Bucket(time));
            Assert.InRange(read / time, 0.96, 1.04);
        }
        Assert.Equal(TimeSpan.Zero, TimeSketch.TimeOf(TimeSketch.Bucket(TimeSpan.FromSeconds(-5))));
    }

    [Fact]
    public void Median_and_ninth_of_ten_agree_with_the_exact_ones_and_two_sketches_add_up()
    {
        var random = new Random(9);
        var times = Enumerable.Range(0, 999).Select(_ => TimeSpan.FromHours(1 + (random.NextDouble() * 900))).ToList();
        var halves = times.Chunk(500).SelectMany(half => half.GroupBy(TimeSketch.Bucket).Select(one => (one.Key, one.Count())));
        var (sketched, exact) = (TimeSketch.Spread(halves), Spread.Of(times));
        Assert.Equal(exact.Count, sketched.Count);
        Assert.InRange(sketched.Median / exact.Median, 0.96, 1.04);
        Assert.InRange(sketched.P90 / exact.P90, 0.96, 1.04);
        Assert.Equal(default, TimeSketch.Spread([]));
    }
}
