using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>What a guest reads over their link before they go in: the meeting, its agenda, and whether the room is open.</summary>
public sealed record ReadRoom(string Token) : IOperation<RoomView>
{
    public static Permission Needs => Permission.Anyone;
}

/// <param name="Name">As the guest was invited.</param>
public sealed record RoomView(string Number, string Title, DateTimeOffset StartsAt, int Minutes, MeetingKind Kind, bool IsOpen, string Name, string Office, TimeZoneInfo Zone)
{
    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];
}

internal sealed class ReadRoomHandler(Store store, Vault vault, MeetingBook book, PortalSettings settings, TimeProvider time) : IHandle<ReadRoom, RoomView>
{
    public Task<Outcome<RoomView>> Handle(ReadRoom operation, Actor actor, CancellationToken stop) => store.Read<Outcome<RoomView>>(async db =>
    {
        var found = await book.Find(db, operation.Token, stop);
        if (!found.Succeeded) return found.Refusal;
        var (known, invitation) = found.Value;
        if (known.Bar(invitation, time.GetUtcNow()) is { } bar) return bar;
        var meeting = await db.Meetings.Include(one => one.Agenda).SingleAsync(one => one.Id == known.Id, stop);
        return new RoomView(meeting.Number, meeting.Title, meeting.StartsAt, meeting.PlannedMinutes, meeting.Kind, meeting.State == MeetingState.Open, vault.Open(invitation.NameSealed), invitation.Office, settings.Zone)
        {
            Agenda = await AgendaReading.Of(db, vault, meeting, Actor.Nobody, stop),
        };
    }, stop);
}

/// <summary>The link of an officer who is invited, by name or through their office.</summary>
public sealed record OwnRoomLink(string Number) : IOperation<string>
{
    public static Permission Needs => Permission.ReadMeetings;
}

internal sealed class OwnRoomLinkHandler(Store store, MeetingBook book) : IHandle<OwnRoomLink, string>
{
    public Task<Outcome<string>> Handle(OwnRoomLink operation, Actor actor, CancellationToken stop) => store.Read<Outcome<string>>(async db =>
    {
        if (await db.Meetings.Seen(actor).Include(one => one.Invitations).SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } meeting) return Refusal.NotFound;
        return meeting.Own(actor) is { } own ? MeetingBook.RoomPath + book.Token(own) : MeetingRefusals.NotInvited;
    }, stop);
}
