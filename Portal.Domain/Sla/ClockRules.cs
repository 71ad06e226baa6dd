using Portal.Domain.Reports;

namespace Portal.Domain.Sla;

/// <summary>The clock's rules from one day on. A report runs by the rules of the day it was received, whatever is decreed later: what was promised is kept.</summary>
/// <param name="Calendar">With the office hours of this version; the holidays are the same for all.</param>
public sealed record ClockRules(DateOnly FromOn, ClockPolicy Policy, IReadOnlyList<ClockException> Exceptions, WorkingCalendar Calendar)
{
    public ClockPolicy PolicyFor(ReportKind kind, int? categoryId) => Exceptions.Count == 0 ? Policy :
        Enum.GetValues<ClockClass>().Aggregate(Policy, (policy, clockClass) =>
            Exceptions.Where(one => one.Fits(kind, clockClass, categoryId)).MaxBy(one => one.Weight) is { } one ? policy.With(clockClass, one.Days) : policy);
}
