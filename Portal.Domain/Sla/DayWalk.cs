namespace Portal.Domain.Sla;

/// <summary>A clock's days in order, without end, from the day after the start. The due date and the ledger are read off the same walk, so they cannot disagree.</summary>
/// <param name="EveryDay">True for calendar deadlines, which skip nothing.</param>
internal sealed record DayWalk(WorkingCalendar Calendar, DateOnly Start, IReadOnlyList<Pause> Pauses, bool EveryDay = false)
{
    public IEnumerable<WalkedDay> Days()
    {
        var spans = Pauses.Select(pause => (Pause: pause, After: pause.BeganOn(Calendar), Through: pause.LastDay(Calendar))).ToList();
        var (counted, running) = (0, 0);
        for (var on = Start.AddDays(1); ; on = on.AddDays(1))
        {
            var off = EveryDay ? null : Calendar.WhyOff(on);
            // Most clocks have no pause, and this is asked of every day of every clock.
            var pause = spans.Count == 0 ? null : PauseOn(spans, on);
            if (pause is null) running++;
            if (pause is null && off is null) counted++;
            yield return new WalkedDay(on, off, pause, counted, running);
        }
    }

    private static Pause? PauseOn(List<(Pause Pause, DateOnly After, DateOnly Through)> spans, DateOnly on) => spans.Find(span => span.After < on && on <= span.Through).Pause;

    public IEnumerable<WalkedDay> Through(DateOnly last) => Days().TakeWhile(day => day.On <= last);

    /// <summary>The day on which the <paramref name="limit"/>th counted day falls.</summary>
    public DateOnly Counted(int limit) => Days().First(day => day.Counts && day.Counted >= limit).On;

    /// <summary>
    /// The ceiling's day: the <paramref name="limit"/>th calendar day that no pause covers. A file that waits for its reporter is not complete,
    /// and the ceiling runs from a complete file, so a pause pushes it out by its own length.
    /// On a day off it is the last working day before, but never so early that no working day is left.
    /// </summary>
    public DateOnly Ceiling(int limit)
    {
        var day = Days().First(day => day.Pause is null && day.Running >= limit).On;
        var worked = Calendar.LastWorkingDayThrough(day);
        return worked > Start ? worked : Calendar.NextWorkingDay(Start);
    }
}

/// <param name="Counted">Counted days so far, this one included.</param>
/// <param name="Running">Calendar days outside pauses so far, this one included.</param>
internal readonly record struct WalkedDay(DateOnly On, string? WhyOff, Pause? Pause, int Counted, int Running)
{
    public bool Counts => WhyOff is null && Pause is null;
}
