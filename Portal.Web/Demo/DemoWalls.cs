using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.Storage;

namespace Portal.Web.Demo;

/// <summary>Two walls to look at: nine screens in the leader's room, one in the meeting room.</summary>
internal static class DemoWalls
{
    public static Task Hang(Store store, DateTimeOffset now) => store.Write<Done>(async db =>
    {
        // Every start asks for the demo data; only the first hangs them.
        if (await db.Walls.AnyAsync()) return Done.It;
        db.Walls.Add(Wall.Hang(new WallFrame("Ruang bupati", 3, 3, Wall.UsualSeconds, WallTheme.Night, WallScope.Whole, []), now).Value);
        db.Walls.Add(Wall.Hang(new WallFrame("Ruang rapat", 1, 1, Wall.UsualSeconds, WallTheme.ByHour, WallScope.Whole, []), now).Value);
        return Done.It;
    });
}
