namespace Portal.Domain.Meetings;

/// <summary>What the meeting is about, and what was agreed.</summary>
public sealed partial class Meeting
{
    public Outcome<Done> PutOnAgenda(Actor actor, AgendaItem item)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (IsOver) return MeetingRefusals.Over;
        if (agenda.Count >= MostAgenda) return MeetingRefusals.AgendaFull;
        if (item.TicketId is { } ticket && agenda.Exists(one => one.TicketId == ticket)) return MeetingRefusals.OnAgendaAlready;
        agenda.Add(item);
        Version++;
        return Done.It;
    }

    public Outcome<Done> TakeOffAgenda(Actor actor, long item)
    {
        if (!actor.May(Permission.PlanMeetings) || agenda.Find(one => one.Id == item) is not { } found) return Refusal.NotFound;
        if (IsOver) return MeetingRefusals.Over;
        agenda.Remove(found);
        Version++;
        return Done.It;
    }

    /// <summary>What was agreed; while the room is open and afterwards, since minutes are finished later.</summary>
    public Outcome<Done> Agree(Actor actor, MinuteItem item)
    {
        if (!actor.May(Permission.PlanMeetings)) return Refusal.NotFound;
        if (State is MeetingState.Planned or MeetingState.Cancelled) return MeetingRefusals.NoMinutesYet;
        if (minutes.Count >= MostMinutes) return MeetingRefusals.MinutesFull;
        minutes.Add(item);
        Version++;
        return Done.It;
    }

    public Outcome<Done> Strike(Actor actor, long item)
    {
        if (!actor.May(Permission.PlanMeetings) || minutes.Find(one => one.Id == item) is not { } found) return Refusal.NotFound;
        if (found.Direction is not null) return MeetingRefusals.DirectedAlready;
        minutes.Remove(found);
        Version++;
        return Done.It;
    }

    /// <summary>A line of the minutes becomes an arahan, once.</summary>
    /// <param name="number">Of the arahan.</param>
    public Outcome<Done> Direct(Actor actor, long item, string number, DateTimeOffset now)
    {
        if (!actor.May(Permission.GiveDirections) || minutes.Find(one => one.Id == item) is not { } found) return Refusal.NotFound;
        if (found.Direction is not null) return MeetingRefusals.DirectedAlready;
        found.Becomes(number);
        return Note(MeetingStepKind.Directed, actor, now, number);
    }
}
