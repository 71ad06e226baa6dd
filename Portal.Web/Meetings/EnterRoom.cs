using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>A guest takes a seat by the link.</summary>
/// <param name="Name">As the others read it.</param>
/// <param name="Address">Of the caller, for the limit; see <see cref="CallerAddress"/>.</param>
public sealed record EnterRoom(string Token, string Name, bool IsMuted, bool IsUnseen, string Address) : IOperation<TakenSeat>
{
    public static Permission Needs => Permission.Anyone;

    public const int MostTries = 60;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
}

/// <param name="Key">What this browser speaks and listens with; shown once.</param>
/// <param name="Seat">By which the others know it.</param>
/// <param name="Jitsi">Address of the room on the Jitsi server; null for the portal's own.</param>
public sealed record TakenSeat(string Key, long Seat, string Title, IReadOnlyList<IceServer> Ice, string? Jitsi);

internal sealed class EnterRoomShape : AbstractValidator<EnterRoom>
{
    public EnterRoomShape() => RuleFor(one => one.Name).Must(name => (name ?? "").Trim().Length is >= 2 and <= 60).WithMessage("Tulis nama Anda, 2 sampai 60 huruf.");
}

internal sealed class EnterRoomHandler(RoomSeats rooms, MeetingBook book, Vault vault, TryLimit tries, TimeProvider time) : IHandle<EnterRoom, TakenSeat>
{
    public async Task<Outcome<TakenSeat>> Handle(EnterRoom operation, Actor actor, CancellationToken stop)
    {
        if (!tries.Takes("rapat-masuk", operation.Address, EnterRoom.MostTries, EnterRoom.Window)) return MeetingRefusals.TooOften;
        return await rooms.Take(async (db, keyHash) =>
        {
            var now = time.GetUtcNow();
            var found = await book.Find(db, operation.Token, stop);
            if (!found.Succeeded) return found.Refusal;
            var (meeting, invitation) = found.Value;
            var seats = await MeetingBook.Seats(db, meeting.Id, stop);
            var seat = meeting.Admit(invitation, seats, vault.Seal(operation.Name.Trim()), keyHash, now);
            if (!seat.Succeeded) return seat.Refusal;
            (seat.Value.IsMuted, seat.Value.IsUnseen) = (operation.IsMuted, operation.IsUnseen);
            return (meeting, seat.Value, invitation.AccountId == meeting.HostId);
        }, operation.Name.Trim(), stop);
    }
}

/// <summary>A paired screen takes a seat at the meeting its own wall shows.</summary>
public sealed record EnterRoomAsScreen(int Wall, int Device, int Screen) : IOperation<TakenSeat>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class EnterRoomAsScreenHandler(RoomSeats rooms, Vault vault, TimeProvider time) : IHandle<EnterRoomAsScreen, TakenSeat>
{
    public Task<Outcome<TakenSeat>> Handle(EnterRoomAsScreen operation, Actor actor, CancellationToken stop)
    {
        var name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Layar {operation.Screen}");
        return rooms.Take(async (db, keyHash) =>
        {
            if (await db.Meetings.Where(one => one.State == MeetingState.Open && one.WallId == operation.Wall).OrderByDescending(one => one.OpenedAt).FirstOrDefaultAsync(stop) is not { } meeting) return Refusal.NotFound;
            var seat = meeting.AdmitScreen(operation.Wall, operation.Device, await MeetingBook.Seats(db, meeting.Id, stop), vault.Seal(name), keyHash, time.GetUtcNow());
            return seat.Succeeded ? (meeting, seat.Value, false) : seat.Refusal;
        }, name, stop);
    }
}

/// <summary>Writes a seat and gives its browser what it needs: once, with its key.</summary>
internal sealed class RoomSeats(Store store, MeetingBook book, IceServers ice, JitsiRooms jitsi, RoomLines lines)
{
    public async Task<Outcome<TakenSeat>> Take(Func<PortalDb, string, Task<Outcome<(Meeting Meeting, MeetingSeat Seat, bool IsHost)>>> admit, string name, CancellationToken stop)
    {
        var key = MeetingBook.NewKey();
        var taken = await store.Write<(Meeting Meeting, MeetingSeat Seat, bool IsHost)>(async db =>
        {
            var admitted = await admit(db, book.KeyHash(key));
            if (admitted.Succeeded) db.MeetingSeats.Add(admitted.Value.Seat);
            return admitted;
        }, stop, isQuiet: true);
        if (!taken.Succeeded) return taken.Refusal;
        lines.Ring();
        var (meeting, seat, isHost) = taken.Value;
        return new TakenSeat(key, seat.Id, meeting.Title, meeting.Kind == MeetingKind.BuiltIn ? ice.For(seat.Id) : [],
            meeting.Kind == MeetingKind.Jitsi ? jitsi.Address(meeting, name, isHost, seat.ScreenId is not null) : null);
    }
}
