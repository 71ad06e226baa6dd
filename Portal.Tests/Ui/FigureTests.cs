using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class FigureTests : BunitContext
{
    [Fact]
    public void Not_known_is_a_dash_and_never_zero()
    {
        var text = Render<Figure>(figure => figure.Add(f => f.Value, null)).Find("p").TextContent;

        Assert.StartsWith("—", text, StringComparison.Ordinal);
        Assert.DoesNotContain("0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_written_the_indonesian_way_and_opens_its_rows()
    {
        var link = Render<Figure>(figure => figure.Add(f => f.Value, 1187).Add(f => f.Href, "/petugas?pandangan=lewat")).Find("a");

        Assert.Equal("1.187", link.TextContent);
        Assert.Equal("/petugas?pandangan=lewat", link.GetAttribute("href"));
    }
}
