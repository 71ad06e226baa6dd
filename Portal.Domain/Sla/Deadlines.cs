using Portal.Domain.Reports;

namespace Portal.Domain.Sla;

/// <summary>The office's calendar and policy together: which moment each deadline runs from. Moments in any offset; results in UTC.</summary>
public sealed record Deadlines(WorkingCalendar Calendar, ClockPolicy Policy)
{
    /// <summary>The dated rules, oldest first; empty where <see cref="Policy"/> holds for every report.</summary>
    public IReadOnlyList<ClockRules> Versions { get; init; } = [];

    /// <summary>Declared crises, those in force and those over, by their start.</summary>
    public IReadOnlyList<CrisisClock> Crises { get; init; } = [];

    /// <summary>By which rules a report runs: those of the day it was received, for its kind and category, and those of a crisis it came in under. Asked again of the result, it gives the same.</summary>
    public Deadlines Under(DateTimeOffset receivedAt, ReportKind kind, int? categoryId, string? kecamatan = null)
    {
        var rules = Dated(receivedAt, kind, categoryId);
        return CrisisOf(receivedAt, categoryId, kecamatan) is { } crisis ? rules with { Policy = crisis.Days.Over(rules.Policy), Crises = [] } : rules.Crises.Count == 0 ? rules : rules with { Crises = [] };
    }

    /// <summary>The working days of the rules in force at a moment: what "today" and "two working days from now" mean to everybody, whatever a report's own rules are.</summary>
    public WorkingCalendar CalendarOn(DateTimeOffset at)
    {
        var day = Calendar.LocalDay(at);
        return Versions.LastOrDefault(one => one.FromOn <= day)?.Calendar ?? Calendar;
    }

    /// <summary>The crisis a report came in under; of two the one that began later. Null for none.</summary>
    public CrisisClock? CrisisOf(DateTimeOffset receivedAt, int? categoryId, string? kecamatan) => Crises.LastOrDefault(one => one.Covers(receivedAt, categoryId, kecamatan));

    private Deadlines Dated(DateTimeOffset receivedAt, ReportKind kind, int? categoryId)
    {
        if (Versions.Count == 0) return this;
        var day = Calendar.LocalDay(receivedAt);
        return Versions.LastOrDefault(one => one.FromOn <= day) is { } rules ? new(rules.Calendar, rules.PolicyFor(kind, categoryId)) : this with { Versions = [] };
    }

    public Clock Clock(DateTimeOffset startedAt, ClockClass clockClass, IReadOnlyList<Pause>? pauses = null, bool extended = false) =>
        new(Calendar, Policy, startedAt, clockClass, pauses ?? [], extended);

    public DueDate Verify(DateTimeOffset receivedAt, IReadOnlyList<Pause>? pauses = null) => Due(DeadlineKind.Verify, receivedAt, pauses);

    /// <summary>From the first referral to an OPD; a return and a second referral do not start it again.</summary>
    public DueDate FollowUp(DateTimeOffset referredAt, IReadOnlyList<Pause>? pauses = null) => Due(DeadlineKind.FollowUp, referredAt, pauses);

    /// <summary>From the receipt of a complete report: the citizen waits from there, not from our triage.</summary>
    public DueDate Resolve(DateTimeOffset receivedAt, ClockClass clockClass, IReadOnlyList<Pause>? pauses = null, bool extended = false) =>
        Clock(receivedAt, clockClass, pauses, extended).DueFor(DeadlineKind.Resolve);

    /// <summary>Until when the citizen can confirm or reject an answer before silence closes the ticket.</summary>
    public DueDate Silence(DateTimeOffset answeredAt) => Due(DeadlineKind.Silence, answeredAt);

    /// <summary>Until when the citizen can answer a question before the report counts as withdrawn; the last day of the pause it opened.</summary>
    public DueDate Withdraw(DateTimeOffset askedAt) => Due(DeadlineKind.Withdraw, askedAt);

    /// <summary>The pause that a question to the reporter opens.</summary>
    public Pause AskReporter(DateTimeOffset askedAt) => new(askedAt, null, PauseReason.AwaitingReporter, Policy.ReporterCalendarDays);

    // These four do not depend on the class; a complaint begins as this one.
    private DueDate Due(DeadlineKind deadline, DateTimeOffset startedAt, IReadOnlyList<Pause>? pauses = null) =>
        Clock(startedAt, ClockClass.NonSupervisory, pauses).DueFor(deadline);
}
