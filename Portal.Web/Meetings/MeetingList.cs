using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <param name="Here">How many people are in the room now.</param>
public sealed record MeetingLine(string Number, string Title, DateTimeOffset StartsAt, int Minutes, MeetingState State, MeetingKind Kind, int Invited, int Here);

/// <summary>Open ones first, then those to come, then the newest that are over.</summary>
public sealed record MeetingList : IOperation<IReadOnlyList<MeetingLine>>
{
    public static Permission Needs => Permission.ReadMeetings;
}

internal sealed class MeetingListHandler(Store store, TimeProvider time) : IHandle<MeetingList, IReadOnlyList<MeetingLine>>
{
    private const int Most = 200;

    public Task<Outcome<IReadOnlyList<MeetingLine>>> Handle(MeetingList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<MeetingLine>>>(async db =>
    {
        var heard = time.GetUtcNow() - MeetingSeat.Silence;
        var lines = await db.Meetings.Seen(actor).OrderByDescending(one => one.StartsAt).Take(Most)
            .Select(one => new MeetingLine(one.Number, one.Title, one.StartsAt, one.PlannedMinutes, one.State, one.Kind, one.Invitations.Count(each => each.RevokedAt == null),
                db.MeetingSeats.Count(seat => seat.MeetingId == one.Id && seat.LeftAt == null && seat.SeenAt > heard && seat.ScreenId == null))).ToListAsync(stop);
        return lines.OrderBy(one => one.State switch { MeetingState.Open => 0, MeetingState.Planned => 1, _ => 2 })
            .ThenBy(one => one.State == MeetingState.Planned ? one.StartsAt.UtcTicks : -one.StartsAt.UtcTicks).ToArray();
    }, stop);
}

/// <summary>What somebody who plans may choose from.</summary>
public sealed record MeetingChoices : IOperation<MeetingOptions>
{
    public static Permission Needs => Permission.PlanMeetings;
}

/// <param name="Walls">Their ids as codes.</param>
/// <param name="Offices">OPDs, kecamatan and kelurahan of this government.</param>
public sealed record MeetingOptions(IReadOnlyList<BoardChoice> Walls, IReadOnlyList<BoardChoice> Offices, bool HasJitsi);

internal sealed class MeetingChoicesHandler(Store store, JitsiRooms jitsi) : IHandle<MeetingChoices, MeetingOptions>
{
    public Task<Outcome<MeetingOptions>> Handle(MeetingChoices operation, Actor actor, CancellationToken stop) => store.Read<Outcome<MeetingOptions>>(async db => new MeetingOptions(
        (await db.Walls.OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(stop)).ConvertAll(one => new BoardChoice(one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), one.Name)),
        await db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive).OrderBy(one => one.Name).Select(one => new BoardChoice(one.Code, one.Name)).ToArrayAsync(stop), jitsi.AreThere), stop);
}
