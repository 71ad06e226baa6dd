using Portal.Domain.Board;

namespace Portal.Tests.Board;

public sealed class SpreadTests
{
    [Fact]
    public void Nothing_measured_is_no_time_at_all() => Assert.Equal((0, false), (Spread.Of([]).Count, Spread.Of([]).IsEnough));

    [Theory, InlineData(1, 1, 1), InlineData(2, 1, 2), InlineData(5, 3, 5), InlineData(10, 5, 9), InlineData(11, 6, 10), InlineData(100, 50, 90)]
    public void Half_and_nine_of_ten_are_times_that_happened(int count, int median, int p90)
    {
        var days = Enumerable.Range(1, count).Select(day => TimeSpan.FromDays(day)).OrderBy(day => day.Ticks * 7919 % 104729);
        Assert.Equal(new Spread(count, TimeSpan.FromDays(median), TimeSpan.FromDays(p90)), Spread.Of(days));
    }

    [Theory, InlineData(4, false), InlineData(5, true)]
    public void Below_five_it_is_not_enough(int count, bool enough) => Assert.Equal(enough, Spread.Of(Enumerable.Repeat(TimeSpan.FromHours(1), count)).IsEnough);
}
