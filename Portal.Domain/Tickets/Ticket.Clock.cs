using Portal.Domain.Sla;

namespace Portal.Domain.Tickets;

/// <summary>The ticket's three due times, the two the reporter causes, and what happens when they pass.</summary>
public sealed partial class Ticket
{
    public DateTimeOffset VerifyDueAt { get; private set; }
    public DateTimeOffset? FollowUpDueAt { get; private set; }
    public DateTimeOffset ResolveDueAt { get; private set; }
    public DateTimeOffset? SilenceDueAt { get; private set; }
    public DateTimeOffset? WithdrawDueAt { get; private set; }
    public bool VerifyPassed { get; private set; }
    public bool FollowUpPassed { get; private set; }
    public bool ResolvePassed { get; private set; }

    /// <summary>When the timer must look at this ticket next; null when nothing can pass.</summary>
    public DateTimeOffset? NextTimerAt { get; private set; }

    /// <summary>Where a ticket that owes nothing sorts: behind every promise.</summary>
    public static readonly DateTimeOffset NothingDue = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary><see cref="CurrentDueAt"/> as the queues sort and page by it; <see cref="NothingDue"/> for resting tickets, so that it is never null.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The promise that counts now, as shown to everyone; null when nothing is owed.</summary>
    public DateTimeOffset? CurrentDueAt => CurrentDeadline switch
    {
        DeadlineKind.Verify => VerifyDueAt,
        DeadlineKind.FollowUp => FollowUpDueAt,
        DeadlineKind.Resolve => ResolveDueAt,
        DeadlineKind.Silence => SilenceDueAt,
        DeadlineKind.Withdraw => WithdrawDueAt,
        null => null,
        _ => null,
    };

    public DeadlineKind? CurrentDeadline => State switch
    {
        TicketState.Received => DeadlineKind.Verify,
        TicketState.Referred => FollowUpDueAt <= ResolveDueAt ? DeadlineKind.FollowUp : DeadlineKind.Resolve,
        TicketState.Verified or TicketState.Returned or TicketState.InProgress or TicketState.Reopened or TicketState.Scheduled => DeadlineKind.Resolve,
        TicketState.Answered => DeadlineKind.Silence,
        TicketState.AwaitingReporter => DeadlineKind.Withdraw,
        TicketState.Closed or TicketState.Outside or TicketState.Duplicate or TicketState.Archived => null,
    };

    /// <summary>Late by events, not by looking at a watch: figures and screens agree.</summary>
    public bool IsLate => IsLateIn(State, VerifyPassed, FollowUpPassed, ResolvePassed);

    /// <summary><see cref="IsLate"/> for those who read a ticket's columns without the ticket.</summary>
    public static bool IsLateIn(TicketState state, bool verifyPassed, bool followUpPassed, bool resolvePassed) =>
        state.ClockRuns() && (resolvePassed || (state == TicketState.Received && verifyPassed) || (state == TicketState.Referred && followUpPassed));

    /// <summary>The timer's visit, strictly after the due moment: records deadlines that passed, closes after silence, withdraws after 30 days without an answer.</summary>
    public Outcome<Done> TimerRang(DateTimeOffset now)
    {
        if (NextTimerAt is null || NextTimerAt >= now) return TicketRefusals.NotDue;
        var clock = Actor.System("jam");
        if (State == TicketState.Answered)
            return Close(Tickets.ClosingKind.SilentReporter, TicketAct.CloseBySilence, TicketEventType.ClosedBySilence, clock, now);
        if (State == TicketState.AwaitingReporter)
        {
            ArchiveReason = Tickets.ArchiveReason.Withdrawn;
            EndPause(now);
            return Move(TicketAct.Withdraw, TicketEventType.Withdrawn, clock, now);
        }
        foreach (var (deadline, due) in Running().Where(running => running.Due < now).ToList())
            Pass(deadline, due, clock, now);
        Climb(clock, now);
        return Done.It;
    }

    private void Pass(DeadlineKind deadline, DateTimeOffset due, Actor clock, DateTimeOffset now)
    {
        if (deadline == DeadlineKind.Verify) VerifyPassed = true;
        if (deadline == DeadlineKind.FollowUp) FollowUpPassed = true;
        if (deadline == DeadlineKind.Resolve) ResolvePassed = true;
        Append(TicketEventType.DeadlinePassed, clock, now, facts: EventFacts.Of(("deadline", deadline), ("due", due.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));
    }

    private IEnumerable<(DeadlineKind Deadline, DateTimeOffset Due)> Running()
    {
        if (!State.ClockRuns() || Channel == Channel.Imported) yield break;
        if (State == TicketState.Received && !VerifyPassed) yield return (DeadlineKind.Verify, VerifyDueAt);
        if (State == TicketState.Referred && !FollowUpPassed && FollowUpDueAt is { } due) yield return (DeadlineKind.FollowUp, due);
        if (!ResolvePassed) yield return (DeadlineKind.Resolve, ResolveDueAt);
    }

    private void RefreshTimer()
    {
        DueAt = CurrentDueAt ?? (State == TicketState.Outside ? ReviewDueAt : null) ?? NothingDue;
        NextTimerAt = State switch
        {
            TicketState.Answered => SilenceDueAt,
            TicketState.AwaitingReporter => WithdrawDueAt,
            _ => Running().Select(running => (DateTimeOffset?)running.Due).Concat(Rungs().Select(rung => (DateTimeOffset?)rung.At)).Min(),
        };
    }

    private void StartPause(DateTimeOffset now, Deadlines deadlines)
    {
        pauses.Add(new ClockPause { StartedAt = now });
        WithdrawDueAt = RulesIn(deadlines).Withdraw(now).At;
    }

    private void EndPause(DateTimeOffset now)
    {
        if (pauses.Find(pause => pause.EndedAt is null) is { } open) open.EndedAt = now;
        WithdrawDueAt = null;
    }

    /// <summary>The rules this report runs by: those of the day it was received.</summary>
    public Deadlines RulesIn(Deadlines deadlines) => deadlines.Under(ReceivedAt, Kind, CategoryId, KecamatanCode);

    /// <summary>The crisis it came in under. What it was received as does not change when the crisis ends.</summary>
    public long? CrisisId { get; private set; }

    // Imported history was nobody's emergency here.
    private void Mark(Deadlines deadlines) => CrisisId = Channel == Channel.Imported ? null : deadlines.CrisisOf(ReceivedAt, CategoryId, KecamatanCode)?.Id;

    /// <summary>The explainable clock behind <see cref="ResolveDueAt"/>: its ledger answers "why on this date?".</summary>
    public Clock ClockOf(Deadlines deadlines)
    {
        var rules = RulesIn(deadlines);
        if (ObjectedAt is { } objected) return ObjectionClock(rules, objected);
        return rules.Clock(ReceivedAt, ClockClass, extended: IsExtended, pauses: [.. pauses.Select(pause => new Pause(pause.StartedAt, pause.EndedAt, PauseReason.AwaitingReporter, rules.Policy.ReporterCalendarDays))]);
    }

    /// <summary>A pause moves every promise that runs, not only the last one.</summary>
    private void SetDues(Deadlines deadlines, DateTimeOffset now)
    {
        var rules = RulesIn(deadlines);
        IReadOnlyList<Pause> held = ClockOf(rules).Pauses;
        if (!VerifyPassed) VerifyDueAt = rules.Verify(ReceivedAt, held).At;
        if (!FollowUpPassed && referrals.Find(referral => referral is { IsLead: true, IsOutside: false }) is { } first)
            FollowUpDueAt = rules.FollowUp(first.ReferredAt, held).At;
        SetResolveDue(rules, now);
    }

    /// <summary>The clock keeps its start whatever happens; class and pauses decide where it ends.</summary>
    private void SetResolveDue(Deadlines deadlines, DateTimeOffset now)
    {
        var clock = ClockOf(deadlines);
        ResolveDueAt = clock.DueFor(DeadlineKind.Resolve).At;
        (WarnAt, LongLateAt) = clock.Ladder();
        if (ResolveDueAt > now) ResolvePassed = false;
    }
}
