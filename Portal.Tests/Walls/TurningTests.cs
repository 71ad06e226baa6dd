using Portal.Domain.Walls;

namespace Portal.Tests.Walls;

public sealed class TurningTests
{
    private static readonly DateTimeOffset From = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(0, 0), InlineData(19.9, 0), InlineData(20, 1), InlineData(59.9, 2), InlineData(60, 0), InlineData(100_000_007, 2), InlineData(-1, 2), InlineData(-61, 2)]
    public void The_scene_follows_from_the_time_alone(double seconds, int scene) =>
        Assert.Equal(scene, new Turning(From, 20, 3, null).SceneAt(From.AddSeconds(seconds)));

    [Fact]
    public void A_held_scene_stands_whatever_the_time_is() => Assert.All([0, 20, 45, 1_000], seconds => Assert.Equal(1, new Turning(From, 20, 3, 1).SceneAt(From.AddSeconds(seconds))));

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void A_chosen_beginning_gives_that_scene_its_whole_time(int scene)
    {
        var turning = new Turning(Turning.Since(scene, 20, From), 20, 3, null);
        Assert.Equal((scene, scene, (scene + 1) % 3), (turning.SceneAt(From), turning.SceneAt(From.AddSeconds(19.9)), turning.SceneAt(From.AddSeconds(20))));
    }

    [Theory, InlineData(60, false), InlineData(61, true), InlineData(-5, false)]
    public void A_figure_older_than_a_minute_is_stale(int seconds, bool stale) => Assert.Equal(stale, Freshness.IsStale(From, From.AddSeconds(seconds)));

    [Theory, InlineData(WallTheme.Night, 12, true), InlineData(WallTheme.Day, 23, false), InlineData(WallTheme.ByHour, 5, true), InlineData(WallTheme.ByHour, 6, false), InlineData(WallTheme.ByHour, 18, true)]
    public void The_room_is_dark_or_light_by_setting_or_by_hour(WallTheme theme, int hour, bool night) => Assert.Equal(night, theme.IsNight(new TimeOnly(hour, 0)));
}
