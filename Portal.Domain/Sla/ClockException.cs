using Portal.Domain.Reports;

namespace Portal.Domain.Sla;

/// <summary>Other days than the class has, for some reports: by kind, class, category, or several of them together; null fits every one.</summary>
/// <param name="Days">Working days to resolve.</param>
public sealed record ClockException(ReportKind? Kind, ClockClass? Class, int? CategoryId, int Days)
{
    /// <summary>The narrowest wins: a category says more than a class, a class more than a kind.</summary>
    public int Weight => (CategoryId is null ? 0 : 4) + (Class is null ? 0 : 2) + (Kind is null ? 0 : 1);

    public bool Fits(ReportKind kind, ClockClass clockClass, int? categoryId) =>
        (Kind is null || Kind == kind) && (Class is null || Class == clockClass) && (CategoryId is null || CategoryId == categoryId);
}
