using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class AreaMapTests : BunitContext
{
    private IRenderedComponent<AreaMap> Map(params AreaCell[] cells) =>
        Render<AreaMap>(map => map.Add(m => m.Cells, cells).Add(m => m.Label, "Peta").Add(m => m.Unit, "lewat tenggat"));

    [Theory]
    [InlineData(0, "h0")]
    [InlineData(2, "h1")]
    [InlineData(4, "h2")]
    [InlineData(5, "h3")]
    [InlineData(8, "h4")]
    public void The_hue_changes_from_five_on(int value, string step) =>
        Assert.True(Map(new AreaCell("35.07.13", "Kepanjen", "Kepanjen", 0, 0, value)).Find("svg > g").ClassList.Contains(step));

    [Fact]
    public void The_full_name_stands_behind_the_short_one() =>
        Assert.Equal("35.07.04 Sumbermanjing Wetan: 10 lewat tenggat", Map(new AreaCell("35.07.04", "Sumbermanjing Wetan", "Sumawe", 4, 5, 10)).Find("title").TextContent);

    [Fact]
    public void A_cell_with_rows_behind_it_is_a_link() =>
        Assert.Equal("/petugas?kecamatan=35.07.13", Map(new AreaCell("35.07.13", "Kepanjen", "Kepanjen", 0, 0, 6, "/petugas?kecamatan=35.07.13")).Find("a").GetAttribute("href"));
}
