using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class ClosedSplitTests : BunitContext
{
    private IRenderedComponent<ClosedSplit> Split(long confirmed, long silent, long byOfficer) =>
        Render<ClosedSplit>(split => split.Add(s => s.Confirmed, confirmed).Add(s => s.Silent, silent).Add(s => s.ByOfficer, byOfficer));

    [Fact]
    public void Shows_three_numbers() =>
        Assert.Equal(["214", "131", "37"], Split(214, 131, 37).FindAll("dd").Select(number => number.TextContent));

    [Fact]
    public void Never_shows_their_sum() =>
        Assert.DoesNotContain("382", Split(214, 131, 37).Markup, StringComparison.Ordinal);

    [Fact]
    public void Nothing_closed_draws_nothing() =>
        Assert.All(Split(0, 0, 0).FindAll("svg.split rect"), bar => Assert.Equal("0", bar.GetAttribute("width")));

    [Fact]
    public void Widths_follow_the_numbers()
    {
        var widths = Split(200, 100, 100).FindAll("svg.split rect").Select(bar => bar.GetAttribute("width"));

        Assert.Equal(["492", "242", "242"], widths);
    }
}
