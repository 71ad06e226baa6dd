using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Domain.Directions;

/// <summary>Given, taken note of, reported as done, accepted; or taken back by who gave it.</summary>
public enum DirectionState { Given, Acknowledged, Reported, Done, Withdrawn }

/// <summary>How far up a direction that nobody answers, or that is late, has climbed.</summary>
public enum DirectionAlarm { None, Reminded, Head, Secretary }

public enum DirectionStepKind { Given, Acknowledged, Reported, SentBack, Accepted, Withdrawn, Reminded, ToHead, ToSecretary }

/// <summary>One line of a direction's history; never changed afterwards.</summary>
public sealed class DirectionStep
{
    private readonly List<Attachment> files = [];

    public long Id { get; private set; }
    public DirectionStepKind Kind { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for the clock.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>What was written with it, sealed; empty for none.</summary>
    public byte[] WordsSealed { get; init; } = [];

    /// <summary>The leader's voice with what was given; photos and papers with what was reported.</summary>
    public IReadOnlyList<Attachment> Files { get => files; init => files = [.. value]; }
}

/// <summary>
/// An arahan pimpinan: a leader tells an OPD to do something by a day, the OPD says that it has read it, and later what it has done. Two clocks watch
/// it: one until it is taken note of, one until it is done. Each step up happens once.
/// </summary>
public sealed class Direction
{
    private readonly List<DirectionStep> steps = [];

    private Direction() { }

    public long Id { get; private set; }

    /// <summary>"AR-2026-014".</summary>
    public string Number { get; private set; } = "";
    public int AgencyId { get; private set; }

    /// <summary>What stands on the wall: a few words without a person in them.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The ticket it was given from; null where it came from a figure or from nothing.</summary>
    public long? TicketId { get; private set; }

    /// <summary>The figure it was given from, in words: "Lewat tenggat: 16".</summary>
    public string? Figure { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset AcknowledgeBy { get; private set; }
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DirectionState State { get; private set; }
    public DirectionAlarm Alarm { get; private set; }

    /// <summary>When the clock looks again; null while nothing is owed.</summary>
    public DateTimeOffset? NextAlarmAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }
    public IReadOnlyList<DirectionStep> Steps => steps;
    public bool IsOpen => State is DirectionState.Given or DirectionState.Acknowledged or DirectionState.Reported;

    /// <param name="order">What is to be done and until when; times in UTC.</param>
    /// <param name="words">Sealed.</param>
    /// <param name="voice">The same spoken, or instead of it.</param>
    public static Outcome<Direction> Give(Actor actor, DirectionOrder order, byte[] words, WorkingCalendar calendar, DateTimeOffset now, Attachment? voice = null)
    {
        if (!actor.Is(Role.Leader)) return Refusal.NotFound;
        if (order.AcknowledgeBy <= now) return DirectionRefusals.AcknowledgeInPast;
        if (order.DueAt < order.AcknowledgeBy) return DirectionRefusals.DueBeforeAcknowledge;
        var direction = new Direction
        {
            Number = order.Number, AgencyId = order.AgencyId, Subject = order.Subject, TicketId = order.TicketId, Figure = order.Figure,
            GivenAt = now, AcknowledgeBy = order.AcknowledgeBy, DueAt = order.DueAt,
        };
        direction.Take(DirectionStepKind.Given, DirectionState.Given, actor.AccountId, words, calendar, now, voice is null ? null : [voice]);
        return direction;
    }

    public Outcome<Done> Acknowledge(Actor actor, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (!IsAt(actor)) return DirectionRefusals.NotYours;
        if (State != DirectionState.Given) return DirectionRefusals.Moved;
        AcknowledgedAt = now;
        Alarm = DirectionAlarm.None;
        return Take(DirectionStepKind.Acknowledged, DirectionState.Acknowledged, actor.AccountId, [], calendar, now);
    }

    /// <param name="words">What was done, sealed.</param>
    /// <param name="evidence">What shows it.</param>
    public Outcome<Done> Report(Actor actor, byte[] words, WorkingCalendar calendar, DateTimeOffset now, IReadOnlyList<Attachment>? evidence = null)
    {
        if (!IsAt(actor)) return DirectionRefusals.NotYours;
        if (State != DirectionState.Acknowledged) return DirectionRefusals.Moved;
        return Take(DirectionStepKind.Reported, DirectionState.Reported, actor.AccountId, words, calendar, now, evidence);
    }

    /// <param name="isEnough">False sends it back to the OPD; its clocks run on.</param>
    public Outcome<Done> Judge(Actor actor, bool isEnough, byte[] words, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (!actor.Is(Role.Leader)) return DirectionRefusals.NotYours;
        if (State != DirectionState.Reported) return DirectionRefusals.Moved;
        if (isEnough) EndedAt = now;
        return Take(isEnough ? DirectionStepKind.Accepted : DirectionStepKind.SentBack, isEnough ? DirectionState.Done : DirectionState.Acknowledged, actor.AccountId, words, calendar, now);
    }

    public Outcome<Done> Withdraw(Actor actor, byte[] words, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (!actor.Is(Role.Leader)) return DirectionRefusals.NotYours;
        if (!IsOpen) return DirectionRefusals.Moved;
        EndedAt = now;
        return Take(DirectionStepKind.Withdrawn, DirectionState.Withdrawn, actor.AccountId, words, calendar, now);
    }

    /// <summary>The clock's visit: one step up, once.</summary>
    public Outcome<DirectionStepKind> AlarmRang(WorkingCalendar calendar, DateTimeOffset now)
    {
        if (NextAlarmAt is not { } due || due > now) return DirectionRefusals.NotDue;
        var (alarm, kind) = Alarm switch
        {
            DirectionAlarm.None => (DirectionAlarm.Reminded, DirectionStepKind.Reminded),
            DirectionAlarm.Reminded => (DirectionAlarm.Head, DirectionStepKind.ToHead),
            _ => (DirectionAlarm.Secretary, DirectionStepKind.ToSecretary),
        };
        Alarm = alarm;
        Take(kind, State, null, [], calendar, now);
        return kind;
    }

    /// <summary>The OPD it was given to; the Admin Instansi for an OPD that has nobody in the portal.</summary>
    public bool IsAt(Actor actor) => (actor.AgencyId == AgencyId && (actor.May(Permission.HandleTickets) || actor.Is(Role.Camat))) || actor.Is(Role.InstanceAdmin);

    private Done Take(DirectionStepKind kind, DirectionState state, Guid? account, byte[] words, WorkingCalendar calendar, DateTimeOffset now, IReadOnlyList<Attachment>? files = null)
    {
        State = state;
        Version++;
        steps.Add(new DirectionStep { Kind = kind, At = now, ActorId = account, WordsSealed = words, Files = files ?? [] });
        NextAlarmAt = State switch
        {
            DirectionState.Given => Next(GivenAt, AcknowledgeBy, calendar),
            DirectionState.Acknowledged => Next(AcknowledgedAt!.Value, DueAt, calendar),
            _ => null,
        };
        return Done.It;
    }

    // Halfway a reminder, at the end the head of the OPD, a working day later the sekda; then there is nobody above but who gave it.
    private DateTimeOffset? Next(DateTimeOffset from, DateTimeOffset until, WorkingCalendar calendar) => Alarm switch
    {
        DirectionAlarm.None => from + ((until - from) / 2),
        DirectionAlarm.Reminded => until,
        DirectionAlarm.Head => calendar.OfficeClose(calendar.NextWorkingDay(calendar.LocalDay(until))),
        _ => null,
    };
}

/// <param name="Number">From the year's counter.</param>
public sealed record DirectionOrder(string Number, int AgencyId, string Subject, long? TicketId, string? Figure, DateTimeOffset AcknowledgeBy, DateTimeOffset DueAt);
