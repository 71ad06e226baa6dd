using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>One meeting: agenda, who is invited, minutes, who was there.</summary>
public sealed record OpenMeeting(string Number) : IOperation<MeetingView>
{
    public static Permission Needs => Permission.ReadMeetings;
}

public sealed record MeetingView(string Number, string Title, DateTimeOffset StartsAt, int Minutes, MeetingState State, MeetingKind Kind, int? WallId, string? WallName, DateTimeOffset LinksEndAt, TimeZoneInfo Zone)
{
    public IReadOnlyList<AgendaLine> Agenda { get; init; } = [];
    public IReadOnlyList<InvitationLine> Invitations { get; init; } = [];
    public IReadOnlyList<MinuteLine> Papers { get; init; } = [];
    public IReadOnlyList<AttendanceLine> Attendance { get; init; } = [];
    public IReadOnlyList<MeetingEvent> History { get; init; } = [];

    public bool MayManage { get; init; }
    public bool MayDirect { get; init; }

    /// <summary>The reader is invited: by name or through their office.</summary>
    public bool MayEnter { get; init; }
    public bool IsOver => State is MeetingState.Ended or MeetingState.Cancelled;
}

/// <param name="Ticket">Number, where it is one the reader may open.</param>
public sealed record AgendaLine(long Id, AgendaKind Kind, string Words, string? Ticket, string? AgencyCode);

/// <param name="Link">Only for who may manage, and while it opens something.</param>
/// <param name="Letter">What goes with the link, in words.</param>
public sealed record InvitationLine(Guid Id, string Name, string Office, bool HasMail, bool IsRevoked, string? Link, string? Letter, bool IsHere);

public sealed record MinuteLine(long Id, string Words, string? Agency, string? AgencyCode, DateOnly? DueOn, string? Direction);

public sealed record AttendanceLine(string Name, string Office, DateTimeOffset From, DateTimeOffset Until, bool IsHere);

/// <param name="Who">Null for the clock.</param>
public sealed record MeetingEvent(MeetingStepKind Kind, DateTimeOffset At, string? Who, string About);

internal sealed class OpenMeetingHandler(Store store, Vault vault, MeetingBook book, MeetingLetters letters, PortalSettings settings, TimeProvider time) : IHandle<OpenMeeting, MeetingView>
{
    public Task<Outcome<MeetingView>> Handle(OpenMeeting operation, Actor actor, CancellationToken stop) => store.Read<Outcome<MeetingView>>(async db =>
    {
        var now = time.GetUtcNow();
        if (await MeetingBook.Whole(db.Meetings.Seen(actor)).AsSplitQuery().SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } meeting) return Refusal.NotFound;
        var seats = await db.MeetingSeats.Where(one => one.MeetingId == meeting.Id && one.ScreenId == null).ToListAsync(stop);
        var manages = actor.May(Permission.PlanMeetings);
        return new MeetingView(meeting.Number, meeting.Title, meeting.StartsAt, meeting.PlannedMinutes, meeting.State, meeting.Kind, meeting.WallId,
            await db.Walls.Where(one => one.Id == meeting.WallId).Select(one => one.Name).SingleOrDefaultAsync(stop), meeting.LinksEndAt, settings.Zone)
        {
            Agenda = await AgendaReading.Of(db, vault, meeting, actor, stop), Invitations = Invitations(meeting, seats, manages, now), Papers = await Papers(db, meeting, stop),
            Attendance = Attendance(seats, now), History = manages ? await History(db, meeting, stop) : [],
            MayManage = manages, MayDirect = actor.May(Permission.GiveDirections), MayEnter = !meeting.IsOver && meeting.Own(actor) is not null,
        };
    }, stop);

    private List<InvitationLine> Invitations(Meeting meeting, List<MeetingSeat> seats, bool manages, DateTimeOffset now) => [.. meeting.Invitations.OrderBy(one => one.InvitedAt).ThenBy(one => one.Id).Select(one =>
    {
        var opens = manages && meeting.Bar(one, now) is null;
        return new InvitationLine(one.Id, NameIn(one.NameSealed), one.Office, one.MailSealed is not null, one.RevokedAt is not null, opens ? book.Link(one) : null, opens ? letters.Words(meeting, one) : null,
            seats.Exists(seat => seat.InvitationId == one.Id && seat.IsHere(now)));
    })];

    private async Task<IReadOnlyList<MinuteLine>> Papers(PortalDb db, Meeting meeting, CancellationToken stop)
    {
        var ids = meeting.Minutes.Select(one => one.AgencyId).OfType<int>().Distinct().ToList();
        var agencies = await db.Agencies.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => (one.Name, one.Code), stop);
        return [.. meeting.Minutes.OrderBy(one => one.Id).Select(one =>
        {
            var agency = one.AgencyId is { } id && agencies.TryGetValue(id, out var known) ? known : default;
            return new MinuteLine(one.Id, vault.Open(one.WordsSealed), agency.Name, agency.Code, one.DueOn, one.Direction);
        })];
    }

    // Names of guests have a term; what they agreed has none.
    private string NameIn(byte[] box) => vault.Open(box) is { Length: > 0 } name ? name : "Nama sudah dihapus";

    // Who reloaded or changed the device was one guest all along.
    private List<AttendanceLine> Attendance(List<MeetingSeat> seats, DateTimeOffset now) => [.. seats.GroupBy(seat => seat.InvitationId).Select(same =>
    {
        var last = same.MaxBy(seat => seat.Id)!;
        return new AttendanceLine(NameIn(last.NameSealed), last.Office, same.Min(seat => seat.JoinedAt), same.Max(seat => seat.LeftAt is { } left && left < seat.SeenAt ? left : seat.SeenAt), same.Any(seat => seat.IsHere(now)));
    }).OrderBy(line => line.From)];

    private static async Task<IReadOnlyList<MeetingEvent>> History(PortalDb db, Meeting meeting, CancellationToken stop)
    {
        var names = await db.NamesOf(meeting.Steps.Select(step => step.ActorId), stop);
        return [.. meeting.Steps.OrderBy(step => step.Id).Select(step => new MeetingEvent(step.Kind, step.At, step.ActorId is { } who ? names.GetValueOrDefault(who, "Petugas") : null, step.About))];
    }
}
