namespace Portal.Domain.Sla;

/// <summary>Opening and closing on one weekday, local time.</summary>
public readonly record struct OfficeHours(TimeOnly Open, TimeOnly Close)
{
    /// <summary>
    /// Monday to Friday 07:30–16:00. Perpres 21/2023 art. 4 lets Friday end at 16:30 (its midday break is longer);
    /// the table is kept per weekday so that a government can say so.
    /// A weekday that is missing from a table is a day off.
    /// </summary>
    public static IReadOnlyDictionary<DayOfWeek, OfficeHours> Week { get; } =
        Enumerable.Range((int)DayOfWeek.Monday, 5)
            .ToDictionary(day => (DayOfWeek)day, _ => new OfficeHours(new TimeOnly(7, 30), new TimeOnly(16, 0)));
}
