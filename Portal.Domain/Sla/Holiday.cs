namespace Portal.Domain.Sla;

/// <summary>Who decreed the day off: the yearly joint decree (SKB) for the first two, the regional government for the last.</summary>
public enum HolidayType { NationalHoliday, JointLeave, LocalHoliday }

/// <summary>One day on which offices are closed.</summary>
/// <param name="Name">As the decree writes it, in Indonesian; shown as the reason in the ledger.</param>
public sealed record Holiday(DateOnly On, string Name, HolidayType Type);
