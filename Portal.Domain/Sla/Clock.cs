using System.Globalization;

namespace Portal.Domain.Sla;

/// <summary>
/// What a deadline is reckoned from. Immutable: a change of class is <c>clock with { Class = … }</c>, so start and pauses survive it,
/// as they survive referral and merging, which do not touch the clock at all.
/// </summary>
/// <param name="StartedAt">For Verify and Resolve the receipt of a complete report; for FollowUp the referral, for Silence the answer, for Withdraw the question (<see cref="Deadlines"/> knows).</param>
/// <param name="Pauses">In any order, may overlap. They hold the officers' deadlines only: the citizen's own (Silence, Withdraw) run through.</param>
/// <param name="Extended">Public information only: the PPID took its extension.</param>
public sealed record Clock(
    WorkingCalendar Calendar, ClockPolicy Policy, DateTimeOffset StartedAt, ClockClass Class, IReadOnlyList<Pause> Pauses, bool Extended = false)
{
    /// <summary>Counting starts on the next working day after the local day of the start; due is at office close of the last counted day. Resolve has the ceiling too: the earlier wins.</summary>
    public DueDate DueFor(DeadlineKind deadline) => deadline switch
    {
        DeadlineKind.Verify => AtClose(Walk(deadline).Counted(Policy.Verification)),
        DeadlineKind.FollowUp => AtClose(Walk(deadline).Counted(Policy.FirstFollowUp)),
        DeadlineKind.Resolve => EarlierOf(Walk(deadline).Counted(Policy.ToResolve(Class, Extended)), CeilingOn),
        DeadlineKind.Silence => AtClose(Walk(deadline).Counted(Policy.Silence)),
        DeadlineKind.Withdraw => AtDayEnd(Walk(deadline).Counted(Policy.ReporterCalendarDays)),
    };

    /// <summary>The latest day Resolve can be due, whatever the class ("Batas atas"). Always a working day.</summary>
    public DateOnly CeilingOn => Walk(DeadlineKind.Resolve).Ceiling(Policy.CeilingCalendarDays);

    /// <summary>Every day from the start to the due day, in order: why it is due on this date.</summary>
    public IReadOnlyList<LedgerDay> Ledger(DateTimeOffset now, DeadlineKind deadline = DeadlineKind.Resolve)
    {
        var due = DueFor(deadline);
        var today = Calendar.LocalDay(now);
        var walk = Walk(deadline);
        return [new(walk.Start, LedgerDayKind.Start, null, null), .. walk.Through(due.On).Select(day => Square(day, due, today))];
    }

    /// <summary>Share of the counted days that have begun, today included: 0 before the first, 1 from the due day on. A pause holds it still.</summary>
    public decimal UsedShare(DateTimeOffset now, DeadlineKind deadline = DeadlineKind.Resolve)
    {
        var (due, today) = (DueFor(deadline).On, Calendar.LocalDay(now));
        if (today >= due) return 1m;
        var days = CountedDays(deadline, due);
        // A ceiling right behind a pause can leave no counted day at all.
        return days.Count == 0 ? 0m : (decimal)days.Count(day => day <= today) / days.Count;
    }

    /// <summary>The first day on which <see cref="UsedShare"/> is at least <paramref name="share"/> (0–1): the day to warn on.</summary>
    public DateOnly ReachesOn(decimal share, DeadlineKind deadline = DeadlineKind.Resolve) => ReachesOn(share, deadline, DueFor(deadline).On);

    private DateOnly ReachesOn(decimal share, DeadlineKind deadline, DateOnly due)
    {
        var days = CountedDays(deadline, due);
        var enough = (int)Math.Ceiling(share * days.Count);
        return enough >= days.Count ? due : days[Math.Max(enough, 1) - 1];
    }

    /// <summary>Share of the time after which those who work on it are warned.</summary>
    public const decimal Warning = 0.8m;

    /// <summary>Working days late from which the sekda is told.</summary>
    public const int LongLateDays = 10;

    /// <summary>When the ladder's two own steps are taken, at office opening; the one between them is the due moment itself.</summary>
    public (DateTimeOffset WarnAt, DateTimeOffset LongLateAt) Ladder()
    {
        var due = DueFor(DeadlineKind.Resolve).On;
        return (Calendar.OfficeOpen(ReachesOn(Warning, DeadlineKind.Resolve, due)), Calendar.OfficeOpen(Calendar.AddWorkingDays(due, LongLateDays)));
    }

    private List<DateOnly> CountedDays(DeadlineKind deadline, DateOnly due) =>
        [.. Walk(deadline).Through(due).Where(day => day.Counts).Select(day => day.On)];

    private DayWalk Walk(DeadlineKind deadline) => new(
        Calendar,
        Calendar.LocalDay(StartedAt),
        deadline is DeadlineKind.Silence or DeadlineKind.Withdraw ? [] : Pauses,
        EveryDay: deadline == DeadlineKind.Withdraw);

    private DueDate EarlierOf(DateOnly policy, DateOnly ceiling) =>
        policy <= ceiling ? AtClose(policy) : AtClose(ceiling) with { Basis = DueBasis.Ceiling };

    private DueDate AtClose(DateOnly on) => new(Calendar.OfficeClose(on), on, on > Calendar.LastDecreedOn, DueBasis.Policy);

    // Calendar days need no decree, so the date is never an estimate.
    private DueDate AtDayEnd(DateOnly on) => new(Calendar.DayEnd(on), on, Estimated: false, DueBasis.Policy);

    private LedgerDay Square(WalkedDay day, DueDate due, DateOnly today) => day switch
    {
        _ when day.On == due.On => new(day.On, LedgerDayKind.Due, day.Counts ? day.Counted : null, WhyDue(due)),
        { WhyOff: { } off } => new(day.On, Calendar.IsHoliday(day.On) ? LedgerDayKind.Holiday : LedgerDayKind.Weekend, null, off),
        { Pause: { } pause } => new(day.On, LedgerDayKind.Paused, null, pause.Words),
        _ => new(day.On, day.On <= today ? LedgerDayKind.Counted : LedgerDayKind.Left, day.Counted, null),
    };

    private string? WhyDue(DueDate due) =>
        due.Basis == DueBasis.Ceiling
            ? string.Create(CultureInfo.InvariantCulture, $"Batas atas {Policy.CeilingCalendarDays} hari kalender")
            : null;
}
