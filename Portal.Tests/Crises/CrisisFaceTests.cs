using Bunit;
using Portal.Domain.Crises;
using Portal.Web.Crises;
using Portal.Web.Walls;
using Portal.Web.Walls.Tiles;

namespace Portal.Tests.Crises;

public sealed class CrisisFaceTests : BunitContext
{
    private static readonly TileKind Kind = new("krisis", "Krisis", "alert", "tiket bertanda krisis", typeof(CrisisFace));

    [Fact]
    public void One_crisis_shows_its_three_numbers_its_decree_once_and_its_areas()
    {
        var face = Render<CrisisFace>(set => set.Add(one => one.Kind, Kind).Add(one => one.Facts, new CrisisFacts([Line("SK 360/114/2026")], TimeZoneInfo.Utc)));
        Assert.Equal(["10", "4", "23"], face.FindAll("dl.kinds dd").Select(one => one.TextContent));
        Assert.StartsWith("SK 360/114/2026,", face.Find(".lcrisis .muted").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Dampit7 terbuka, 4 lewat", "Turen3 terbuka"], face.FindAll(".llist li").Select(one => one.TextContent));
    }

    [Fact]
    public void Two_stand_below_each_other_each_with_its_areas()
    {
        var face = Render<CrisisFace>(set => set.Add(one => one.Kind, Kind).Add(one => one.Facts, new CrisisFacts([Line("360/114/2026"), Line("360/115/2026")], TimeZoneInfo.Utc)));
        Assert.Empty(face.FindAll("dl.kinds"));
        Assert.Equal(6, face.FindAll(".llist li").Count);
        Assert.Contains("SK 360/114/2026, berlaku", face.Markup, StringComparison.Ordinal);
    }

    private static CrisisLine Line(string decree) => new("KR-2026-01", "Banjir bandang", CrisisLevel.Emergency, decree, DateTimeOffset.UnixEpoch, null, new DateOnly(2026, 11, 30), 23, 10, 4,
        [new CrisisArea("35.07.01", "Dampit", 9, 7, 4), new CrisisArea("35.07.02", "Turen", 5, 3, 0)]);
}
