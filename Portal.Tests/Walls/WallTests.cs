using Portal.Domain.Walls;

namespace Portal.Tests.Walls;

public sealed class WallTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    public static TheoryData<int, int> Sizes => [.. from rows in Enumerable.Range(1, 9) from columns in Enumerable.Range(1, 9) where rows * columns <= WallGrid.MostScreens select (rows, columns)];

    [Theory, MemberData(nameof(Sizes))]
    public void A_new_wall_of_any_size_begins_with_scenes_that_fit_it(int rows, int columns)
    {
        var wall = Hang(rows, columns);
        Assert.All(wall.Scenes, scene => Assert.Null(wall.Grid.Fault(scene)));
        Assert.All(wall.Scenes, scene => Assert.All(Enumerable.Range(1, wall.Grid.Screens), screen => Assert.NotEmpty(wall.Grid.On(screen, scene))));
    }

    [Theory, InlineData(0, 1), InlineData(1, 10), InlineData(2, 5)]
    public void A_wall_has_one_to_nine_screens(int rows, int columns) => Assert.Equal(WallRefusals.TooManyScreens, Wall.Hang(Frame(rows, columns), Now).Refusal);

    [Theory]
    [InlineData(0, 0, 12, 8, null), InlineData(3, 2, 4, 3, null)]
    [InlineData(12, 8, 24, 16, null), InlineData(0, 0, 36, 24, null)]
    [InlineData(10, 0, 4, 3, "wall.tile-over-seam"), InlineData(0, 0, 24, 7, "wall.tile-over-seam"), InlineData(0, 6, 12, 8, "wall.tile-over-seam")]
    [InlineData(30, 0, 12, 8, "wall.tile-outside"), InlineData(-1, 0, 4, 4, "wall.tile-outside"), InlineData(0, 0, 0, 4, "wall.tile-outside")]
    public void A_tile_stands_on_one_screen_or_covers_several_whole(int column, int row, int width, int height, string? code) =>
        Assert.Equal(code, new WallGrid(3, 3).Fault(new Scene("Satu", [new("lewat", column, row, width, height)]))?.Code);

    [Fact]
    public void Two_tiles_do_not_lie_on_each_other()
    {
        var wall = Hang(1, 1);
        Assert.Equal(WallRefusals.TilesOverlap, wall.Arrange([new("Satu", [new("lewat", 0, 0, 4, 4), new("dekat", 3, 3, 4, 4)])], Now).Refusal);
        Assert.True(wall.Arrange([new("Satu", [new("lewat", 0, 0, 4, 4), new("dekat", 4, 0, 4, 4)])], Now).Succeeded);
    }

    [Fact]
    public void Pausing_holds_what_is_on_and_turning_on_gives_it_its_whole_time()
    {
        var wall = Hang(1, 1);
        wall.Pause(Now.AddSeconds(25));
        Assert.Equal((1, false), (wall.Turning.SceneAt(Now.AddHours(3)), wall.IsPinned));
        wall.TurnOn(Now.AddHours(3));
        Assert.Equal((1, 2), (wall.Turning.SceneAt(Now.AddHours(3).AddSeconds(19)), wall.Turning.SceneAt(Now.AddHours(3).AddSeconds(20))));
        wall.Pin(2);
        wall.Next(Now);
        Assert.Equal((0, true), (wall.Turning.SceneAt(Now.AddDays(1)), wall.IsPinned));
        Assert.Equal(WallRefusals.UnknownScene, wall.Pin(3).Refusal);
    }

    [Fact]
    public void Fewer_scenes_leave_no_screen_on_one_that_is_gone()
    {
        var wall = Hang(1, 1);
        wall.Pin(2);
        wall.Arrange([wall.Scenes[0]], Now);
        Assert.Equal(0, wall.Turning.SceneAt(Now));
        Assert.Equal(WallRefusals.NoScene, wall.Arrange([], Now).Refusal);
    }

    [Fact]
    public void An_alert_ends_by_itself() =>
        Assert.Equal((true, false), (Alert().StandsAt(Now.AddMinutes(29)), Alert().StandsAt(Now.AddMinutes(30))));

    internal static WallFrame Frame(int rows, int columns) => new("Ruang rapat", rows, columns, 20, WallTheme.Night, WallScope.Whole, []);

    private static WallAlert Alert() => new("Banjir di Sitiarjo", "", Now, Now.AddMinutes(30));

    private static Wall Hang(int rows, int columns) => Wall.Hang(Frame(rows, columns), Now).Value;
}
