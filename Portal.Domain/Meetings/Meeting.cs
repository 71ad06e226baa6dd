namespace Portal.Domain.Meetings;

/// <summary>Planned, its room open, over, or called off.</summary>
public enum MeetingState { Planned, Open, Ended, Cancelled }

/// <summary>The portal's own room for a few, or a room on the government's Jitsi server for many.</summary>
public enum MeetingKind { BuiltIn, Jitsi }

public enum MeetingStepKind { Planned, Changed, Invited, LinkRenewed, LinkRevoked, Opened, Ended, EndedByItself, Cancelled, Directed }

/// <summary>One line of a meeting's history; never changed afterwards.</summary>
public sealed class MeetingStep
{
    public long Id { get; private set; }
    public MeetingStepKind Kind { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for the clock.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The office or the arahan it is about; empty for none.</summary>
    public string About { get; init; } = "";
}

/// <summary>
/// A meeting of leaders with OPDs and camat: what it is about, who is invited by which link, and what was agreed. Its room is open from the moment
/// somebody who may plan opens it until it is ended; every link dies with it.
/// </summary>
public sealed partial class Meeting
{
    public const int MostInvited = 40, MostAgenda = 30, MostMinutes = 60, ShortestMinutes = 10, LongestMinutes = 480;

    /// <summary>How long a link outlives the planned end: meetings begin late and run over.</summary>
    public static readonly TimeSpan LinkOutlives = TimeSpan.FromHours(24);

    /// <summary>An open room nobody ends is ended by the clock so long after its planned end.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromHours(12);

    private readonly List<AgendaItem> agenda = [];
    private readonly List<Invitation> invitations = [];
    private readonly List<MinuteItem> minutes = [];
    private readonly List<MeetingStep> steps = [];

    private Meeting() { }

    public long Id { get; private set; }

    /// <summary>"RP-2026-004".</summary>
    public string Number { get; private set; } = "";

    /// <summary>Stands on the wall: without a person in it.</summary>
    public string Title { get; private set; } = "";
    public DateTimeOffset StartsAt { get; private set; }
    public int PlannedMinutes { get; private set; }
    public MeetingState State { get; private set; }
    public MeetingKind Kind { get; private set; }
    public Guid HostId { get; private set; }

    /// <summary>The wall that shows it; null for none.</summary>
    public int? WallId { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Name of the room on the Jitsi server, sealed: whoever knows it may knock there.</summary>
    public byte[] RoomSealed { get; private set; } = [];

    /// <summary>Concurrency token; raised by every arrival too, so that two people cannot take the last seat at once.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<AgendaItem> Agenda => agenda;
    public IReadOnlyList<Invitation> Invitations => invitations;
    public IReadOnlyList<MinuteItem> Minutes => minutes;
    public IReadOnlyList<MeetingStep> Steps => steps;

    public DateTimeOffset PlannedEnd => StartsAt.AddMinutes(PlannedMinutes);
    public DateTimeOffset LinksEndAt => PlannedEnd + LinkOutlives;
    public bool IsOver => State is MeetingState.Ended or MeetingState.Cancelled;

    /// <param name="number">From the year's counter.</param>
    /// <param name="room">Sealed; of at least 128 random bits.</param>
    public static Outcome<Meeting> Plan(Actor actor, string number, MeetingFrame frame, byte[] room, DateTimeOffset now)
    {
        if (!actor.May(Permission.PlanMeetings) || actor.AccountId is not { } host) return Refusal.NotFound;
        var meeting = new Meeting { Number = number, HostId = host, RoomSealed = room };
        if (meeting.Fault(frame, now) is { } fault) return fault;
        meeting.Take(frame);
        meeting.Note(MeetingStepKind.Planned, actor, now);
        return meeting;
    }

    public Outcome<Done> Change(Actor actor, MeetingFrame frame, DateTimeOffset now)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (IsOver) return MeetingRefusals.Over;
        if (State == MeetingState.Open && (frame.StartsAt != StartsAt || frame.Kind != Kind)) return MeetingRefusals.AlreadyOpen;
        if (State == MeetingState.Planned && Fault(frame, now) is { } fault) return fault;
        Take(frame);
        return Note(MeetingStepKind.Changed, actor, now);
    }

    public Outcome<Done> Open(Actor actor, DateTimeOffset now)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (State != MeetingState.Planned) return IsOver ? MeetingRefusals.Over : MeetingRefusals.AlreadyOpen;
        if (LinksEndAt <= now) return MeetingRefusals.LongPast;
        (State, OpenedAt) = (MeetingState.Open, now);
        return Note(MeetingStepKind.Opened, actor, now);
    }

    public Outcome<Done> End(Actor actor, DateTimeOffset now)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (State != MeetingState.Open) return IsOver ? MeetingRefusals.Over : MeetingRefusals.NotOpen;
        (State, EndedAt) = (MeetingState.Ended, now);
        return Note(MeetingStepKind.Ended, actor, now);
    }

    public Outcome<Done> Cancel(Actor actor, DateTimeOffset now)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (State != MeetingState.Planned) return IsOver ? MeetingRefusals.Over : MeetingRefusals.AlreadyOpen;
        (State, EndedAt) = (MeetingState.Cancelled, now);
        return Note(MeetingStepKind.Cancelled, actor, now);
    }

    /// <summary>The clock's visit to a room that was left open.</summary>
    public Outcome<Done> Forget(DateTimeOffset now)
    {
        if (State != MeetingState.Open || PlannedEnd + Forgotten > now) return MeetingRefusals.NotOpen;
        (State, EndedAt) = (MeetingState.Ended, now);
        return Note(MeetingStepKind.EndedByItself, null, now);
    }

    public Outcome<Invitation> Invite(Actor actor, Invitee who, DateTimeOffset now)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (IsOver) return MeetingRefusals.Over;
        if (invitations.Count >= MostInvited) return MeetingRefusals.TooManyInvited;
        if (invitations.Exists(one => one.RevokedAt is null && ((who.AccountId is not null && one.AccountId == who.AccountId) || (who.AccountId is null && who.AgencyId is not null && one.AgencyId == who.AgencyId && one.AccountId is null)))) return MeetingRefusals.InvitedAlready;
        var invitation = new Invitation { NameSealed = who.NameSealed, Office = who.Office, AgencyId = who.AgencyId, AccountId = who.AccountId, MailSealed = who.MailSealed, InvitedAt = now };
        invitations.Add(invitation);
        Note(MeetingStepKind.Invited, actor, now, who.Office);
        return invitation;
    }

    /// <summary>The old link dies; a revoked one lives again with another address.</summary>
    public Outcome<Done> RenewLink(Actor actor, Guid invitation, DateTimeOffset now)
    {
        if (Find(actor, invitation) is not { } one) return Refusal.NotFound;
        if (IsOver) return MeetingRefusals.Over;
        one.Renew();
        return Note(MeetingStepKind.LinkRenewed, actor, now, one.Office);
    }

    public Outcome<Done> RevokeLink(Actor actor, Guid invitation, DateTimeOffset now)
    {
        if (Find(actor, invitation) is not { } one) return Refusal.NotFound;
        one.Revoke(now);
        return Note(MeetingStepKind.LinkRevoked, actor, now, one.Office);
    }

    /// <summary>Why a link opens nothing now; null when it does. A room that is not open yet may be waited for.</summary>
    public Refusal? Bar(Invitation invitation, DateTimeOffset now) =>
        invitation.RevokedAt is not null ? MeetingRefusals.LinkRevoked
        : State == MeetingState.Cancelled ? MeetingRefusals.Cancelled
        : State == MeetingState.Ended ? MeetingRefusals.Ended
        : LinksEndAt <= now ? MeetingRefusals.LinkEnded
        : null;

    /// <summary>Gives the guest a seat. The same link has one seat: whoever comes later by it takes it over, so that a reload costs no place.</summary>
    /// <param name="seats">All seats of this meeting that nobody has left.</param>
    public Outcome<MeetingSeat> Admit(Invitation invitation, IReadOnlyList<MeetingSeat> seats, byte[] name, string keyHash, DateTimeOffset now)
    {
        if (Bar(invitation, now) is { } bar) return bar;
        if (State != MeetingState.Open) return MeetingRefusals.NotOpenYet;
        var others = seats.Where(one => one.IsHere(now) && one.ScreenId is null && one.InvitationId != invitation.Id).Count();
        if (Kind == MeetingKind.BuiltIn && others >= MeetingSeat.MostPeople) return MeetingRefusals.RoomFull;
        foreach (var old in seats.Where(one => one.InvitationId == invitation.Id)) old.Leave(now);
        Version++;
        return new MeetingSeat { MeetingId = Id, InvitationId = invitation.Id, NameSealed = name, Office = invitation.Office, KeyHash = keyHash, JoinedAt = now, SeenAt = now };
    }

    /// <summary>Gives a screen of the wall this meeting is shown on a seat from which it sees and is neither seen nor heard.</summary>
    public Outcome<MeetingSeat> AdmitScreen(int wallId, int screenId, IReadOnlyList<MeetingSeat> seats, byte[] name, string keyHash, DateTimeOffset now)
    {
        if (State != MeetingState.Open || WallId != wallId) return Refusal.NotFound;
        if (seats.Count(one => one.IsHere(now) && one.ScreenId is { } other && other != screenId) >= MeetingSeat.MostScreens) return MeetingRefusals.ScreensFull;
        foreach (var old in seats.Where(one => one.ScreenId == screenId)) old.Leave(now);
        Version++;
        return new MeetingSeat { MeetingId = Id, ScreenId = screenId, NameSealed = name, Office = "", KeyHash = keyHash, JoinedAt = now, SeenAt = now };
    }

    private Invitation? Find(Actor actor, Guid invitation) => actor.May(Permission.PlanMeetings) ? invitations.Find(one => one.Id == invitation) : null;

    private Refusal? Fault(MeetingFrame frame, DateTimeOffset now) =>
        frame.PlannedMinutes is < ShortestMinutes or > LongestMinutes ? MeetingRefusals.Length
        : frame.StartsAt != StartsAt && frame.StartsAt.AddMinutes(frame.PlannedMinutes) <= now ? MeetingRefusals.InPast
        : null;

    private void Take(MeetingFrame frame) => (Title, StartsAt, PlannedMinutes, Kind, WallId) = (frame.Title, frame.StartsAt, frame.PlannedMinutes, frame.Kind, frame.WallId);

    private Done Note(MeetingStepKind kind, Actor? actor, DateTimeOffset now, string about = "")
    {
        Version++;
        steps.Add(new MeetingStep { Kind = kind, At = now, ActorId = actor?.AccountId, About = about });
        return Done.It;
    }
}

/// <param name="StartsAt">UTC.</param>
public sealed record MeetingFrame(string Title, DateTimeOffset StartsAt, int PlannedMinutes, MeetingKind Kind, int? WallId);

/// <param name="AgencyId">Everybody of this office finds the meeting in the portal.</param>
/// <param name="AccountId">One officer; null for whoever comes from the office, or without an account.</param>
public sealed record Invitee(byte[] NameSealed, string Office, int? AgencyId, Guid? AccountId, byte[]? MailSealed);
