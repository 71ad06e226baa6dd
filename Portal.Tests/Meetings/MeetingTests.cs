using Portal.Domain;
using Portal.Domain.Meetings;

namespace Portal.Tests.Meetings;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]), Camat = Actor.Officer(Guid.NewGuid(), "Camat", [Role.Camat], 7);

    [Fact]
    public void A_link_opens_an_open_room_and_dies_with_revocation_with_the_meeting_and_with_time()
    {
        var meeting = Planned(out var guest);
        Assert.Equal(MeetingRefusals.NotOpenYet, meeting.Admit(guest, [], [1], "a", Now).Refusal);
        meeting.Open(Leader, Now);
        Assert.True(meeting.Admit(guest, [], [1], "a", Now).Succeeded);
        meeting.RevokeLink(Leader, guest.Id, Now);
        Assert.Equal(MeetingRefusals.LinkRevoked, meeting.Admit(guest, [], [1], "a", Now).Refusal);
        meeting.RenewLink(Leader, guest.Id, Now);
        Assert.Equal((null, 2), (meeting.Bar(guest, Now), guest.LinkRound));
        Assert.Equal(MeetingRefusals.LinkEnded, meeting.Bar(guest, meeting.LinksEndAt));
        meeting.End(Leader, Now);
        Assert.Equal(MeetingRefusals.Ended, meeting.Bar(guest, Now));
    }

    [Fact]
    public void Six_people_fit_the_seventh_is_told_and_a_link_takes_its_own_seat_over()
    {
        var meeting = Planned(out _);
        meeting.Open(Leader, Now);
        var seats = new List<MeetingSeat>();
        var guests = Enumerable.Range(0, 7).Select(index => meeting.Invite(Leader, Guest($"Tamu {index}"), Now).Value).ToList();
        foreach (var guest in guests.Take(6)) seats.Add(meeting.Admit(guest, seats, [1], guest.Id.ToString(), Now).Value);
        Assert.Equal(MeetingRefusals.RoomFull, meeting.Admit(guests[6], seats, [1], "g", Now).Refusal);
        Assert.True(meeting.Admit(guests[0], seats, [1], "again", Now).Succeeded);
        Assert.Equal(Now, seats[0].LeftAt);
        Assert.True(meeting.Admit(guests[6], seats, [1], "g", Now + MeetingSeat.Silence).Succeeded);
    }

    [Fact]
    public void Screens_are_counted_apart_and_see_only_the_meeting_of_their_wall()
    {
        var meeting = Planned(out _, wall: 3);
        Assert.Equal(Refusal.NotFound, meeting.AdmitScreen(3, 1, [], [1], "s", Now).Refusal);
        meeting.Open(Leader, Now);
        Assert.Equal(Refusal.NotFound, meeting.AdmitScreen(4, 1, [], [1], "s", Now).Refusal);
        var seats = new List<MeetingSeat>();
        for (var screen = 1; screen <= MeetingSeat.MostScreens; screen++) seats.Add(meeting.AdmitScreen(3, screen, seats, [1], $"s{screen}", Now).Value);
        Assert.Equal(MeetingRefusals.ScreensFull, meeting.AdmitScreen(3, 9, seats, [1], "s9", Now).Refusal);
        Assert.True(meeting.AdmitScreen(3, 1, seats, [1], "s1b", Now).Succeeded);
    }

    [Fact]
    public void A_line_of_the_minutes_becomes_an_arahan_once_and_only_by_a_leader()
    {
        var meeting = Planned(out _);
        Assert.Equal(MeetingRefusals.NoMinutesYet, meeting.Agree(Leader, new MinuteItem()).Refusal);
        meeting.Open(Leader, Now);
        meeting.Agree(Leader, new MinuteItem());
        var line = meeting.Minutes[0];
        Assert.False(meeting.Direct(Camat, line.Id, "AR-2026-001", Now).Succeeded);
        Assert.True(meeting.Direct(Leader, line.Id, "AR-2026-001", Now).Succeeded);
        Assert.Equal(MeetingRefusals.DirectedAlready, meeting.Direct(Leader, line.Id, "AR-2026-002", Now).Refusal);
        Assert.Equal(("AR-2026-001", MeetingRefusals.DirectedAlready), (line.Direction, meeting.Strike(Leader, line.Id).Refusal));
    }

    [Fact]
    public void Nobody_but_who_plans_changes_anything_and_nothing_is_planned_into_the_past()
    {
        Assert.Equal(MeetingRefusals.InPast, Meeting.Plan(Leader, "RP-1", Frame(Now.AddHours(-2)), [1], Now).Refusal);
        Assert.Equal(MeetingRefusals.Length, Meeting.Plan(Leader, "RP-1", Frame(Now) with { PlannedMinutes = 5 }, [1], Now).Refusal);
        Assert.Equal(Refusal.NotFound, Meeting.Plan(Camat, "RP-1", Frame(Now), [1], Now).Refusal);
        var meeting = Planned(out var guest);
        Refusal[] refused = [meeting.Open(Camat, Now).Refusal, meeting.Cancel(Camat, Now).Refusal, meeting.Invite(Camat, Guest("Tamu"), Now).Refusal, meeting.RevokeLink(Camat, guest.Id, Now).Refusal, meeting.PutOnAgenda(Camat, new AgendaItem()).Refusal];
        Assert.All(refused, one => Assert.Equal(Refusal.NotFound, one));
    }

    [Fact]
    public void A_room_left_open_is_ended_by_the_clock_long_after_its_planned_end()
    {
        var meeting = Planned(out _);
        meeting.Open(Leader, Now);
        Assert.False(meeting.Forget(meeting.PlannedEnd + Meeting.Forgotten - TimeSpan.FromSeconds(1)).Succeeded);
        Assert.True(meeting.Forget(meeting.PlannedEnd + Meeting.Forgotten).Succeeded);
        Assert.Equal((MeetingState.Ended, MeetingStepKind.EndedByItself), (meeting.State, meeting.Steps[^1].Kind));
    }

    private static MeetingFrame Frame(DateTimeOffset at, int? wall = null) => new("Banjir Sitiarjo", at, 60, MeetingKind.BuiltIn, wall);

    private static Invitee Guest(string name) => new([1], name, null, null, null);

    private static Meeting Planned(out Invitation guest, int? wall = null)
    {
        var meeting = Meeting.Plan(Leader, "RP-2026-001", Frame(Now, wall), [1], Now).Value;
        guest = meeting.Invite(Leader, Guest("Camat Sumbermanjing Wetan"), Now).Value;
        return meeting;
    }
}
