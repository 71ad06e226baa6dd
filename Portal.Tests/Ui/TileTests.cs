using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class TileTests : BunitContext
{
    [Fact]
    public void Says_its_source_and_when_it_was_true()
    {
        var tile = Render<Tile>(t => t
            .Add(x => x.Id, "terbuka").Add(x => x.Title, "Terbuka").Add(x => x.Icon, "inbox").Add(x => x.Source, "tiket")
            .Add(x => x.ObservedAt, new DateTimeOffset(2026, 11, 20, 2, 42, 5, TimeSpan.Zero))
            .Add(x => x.Zone, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));

        Assert.Equal("Sumber: tiketArahkanpukul 09.42 WIB", tile.Find("footer").TextContent);
        // About the figure where it says one, else about the tile; nowhere about nothing.
        Assert.Equal("/petugas/arahan?angka=Terbuka", tile.Find("a.direct").GetAttribute("href"));
        Assert.Equal("2026-11-20T09:42:05+07:00", tile.Find("#terbuka").GetAttribute("data-observed-at"));
    }
}
