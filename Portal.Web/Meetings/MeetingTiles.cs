using Microsoft.EntityFrameworkCore;
using Portal.Domain.Meetings;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;
using Portal.Web.Walls;

namespace Portal.Web.Meetings;

/// <summary>The meeting that is on, and the next one. It says nothing that changes while people talk: a tile that is painted anew would cut their pictures.</summary>
/// <param name="Open">Title; null when none is on.</param>
/// <param name="Next">Title and when; null when none is planned.</param>
public sealed record MeetingFacts(string? Number, string? Open, string? Since, string? Next, string? When);

/// <summary>Meetings this wall was chosen for. Who is in them comes to the screen by its own seat, not through the tile.</summary>
internal sealed class MeetingTiles(Store store, PortalSettings settings, TimeProvider time) : ITileSource
{
    public const string Slug = "rapat";

    public IReadOnlyList<TileKind> Kinds { get; } = [new(Slug, "Rapat", "video", "ruang rapat", typeof(MeetingFace))];

    public TimeSpan Every => TimeSpan.FromSeconds(2);

    public bool FollowsTickets => false;

    public string KeyFor(Wall wall) => wall.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Task<Observation?> Observe(Wall wall, CancellationToken stop) => store.Read<Observation?>(async db =>
    {
        var now = time.GetUtcNow();
        var open = await db.Meetings.Where(one => one.WallId == wall.Id && one.State == MeetingState.Open).OrderByDescending(one => one.OpenedAt).FirstOrDefaultAsync(stop);
        // One that was to begin an hour ago and did not is no longer the next.
        var from = now.AddHours(-1);
        var next = open is null ? await db.Meetings.Where(one => one.WallId == wall.Id && one.State == MeetingState.Planned && one.StartsAt > from).OrderBy(one => one.StartsAt).FirstOrDefaultAsync(stop) : null;
        return new Observation(now, new MeetingFacts(open?.Number, open?.Title, open?.OpenedAt?.ClockWithZone(settings.Zone), next?.Title, next?.StartsAt.LongMoment(settings.Zone)));
    }, stop);
}
