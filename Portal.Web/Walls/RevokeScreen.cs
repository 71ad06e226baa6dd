using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Ui;

namespace Portal.Web.Walls;

/// <summary>Takes a screen's token back: it goes dark within a second or two and shows a code again.</summary>
public sealed record RevokeScreen(int DeviceId) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ControlWalls;

    public string Record => "Mencabut layar dinding";
}

internal sealed class RevokeScreenHandler(WallDesk desk) : IHandle<RevokeScreen, Done>
{
    public Task<Outcome<Done>> Handle(RevokeScreen operation, Actor actor, CancellationToken stop) => desk.Write<Done>(async (db, now) =>
    {
        if (await db.ScreenDevices.SingleOrDefaultAsync(one => one.Id == operation.DeviceId, stop) is not { } device) return Refusal.NotFound;
        device.Revoke(now);
        AdminLine.Say(await db.Walls.Where(one => one.Id == device.WallId).Select(one => one.Name).SingleOrDefaultAsync(stop) is { } wall ? $"{wall}, layar {device.Screen.Grouped()}." : "");
        // It may sit in a meeting: out of there, too.
        foreach (var seat in await db.MeetingSeats.Where(one => one.ScreenId == device.Id && one.LeftAt == null).ToListAsync(stop)) seat.Leave(now);
        return Done.It;
    }, stop);
}
