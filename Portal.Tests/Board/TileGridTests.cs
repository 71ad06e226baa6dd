using Portal.Domain.Board;

namespace Portal.Tests.Board;

public sealed class TileGridTests
{
    [Theory, InlineData(1), InlineData(7), InlineData(33), InlineData(120)]
    public void Every_area_gets_a_cell_of_its_own(int count)
    {
        var cells = TileGrid.Lay(Scattered(count));
        Assert.Equal(count, cells.Values.Distinct().Count());
        Assert.All(cells.Values, cell => Assert.True(cell is { Column: >= 0, Row: >= 0 }));
    }

    [Theory, InlineData(7), InlineData(33), InlineData(120)]
    public void No_two_areas_stand_against_the_direction_they_have_on_the_map(int count)
    {
        var places = Scattered(count);
        var points = TileGrid.Scale([.. places.OrderBy(place => place.Code, StringComparer.Ordinal)], out _, out _);
        var cells = TileGrid.Lay(places);
        Assert.All(from one in points from other in points select (one, other), pair => Assert.True(Along(pair.one, pair.other, cells) >= -1e-6));
    }

    [Fact]
    public void North_is_on_top_and_west_on_the_left()
    {
        var cells = TileGrid.Lay([new("SE", -8.4, 112.9), new("NW", -7.8, 112.3), new("NE", -7.8, 112.9), new("SW", -8.4, 112.3)]);
        Assert.True(cells["NW"].Column < cells["NE"].Column && cells["SW"].Column < cells["SE"].Column);
        Assert.True(cells["NW"].Row < cells["SW"].Row && cells["NE"].Row < cells["SE"].Row);
    }

    [Fact]
    public void The_order_of_the_list_changes_nothing() =>
        Assert.Equal(TileGrid.Lay(Scattered(33)).OrderBy(one => one.Key), TileGrid.Lay([.. Scattered(33).Reverse()]).OrderBy(one => one.Key));

    [Fact]
    public void Areas_at_one_point_still_part() => Assert.Equal(5, TileGrid.Lay([.. Enumerable.Range(0, 5).Select(index => new TilePlace($"{index}", -8, 112))]).Values.Distinct().Count());

    private static double Along(TilePoint one, TilePoint other, IReadOnlyDictionary<string, TileCell> cells) =>
        ((one.X - other.X) * (cells[one.Code].Column - cells[other.Code].Column)) + ((one.Y - other.Y) * (cells[one.Code].Row - cells[other.Code].Row));

    private static IReadOnlyList<TilePlace> Scattered(int count)
    {
        var random = new Random(2026);
        return [.. Enumerable.Range(0, count).Select(index => new TilePlace($"35.{index:000}", -8.4 + (random.NextDouble() * 0.7), 112.3 + (random.NextDouble() * 0.6)))];
    }
}
