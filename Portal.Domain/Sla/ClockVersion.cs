namespace Portal.Domain.Sla;

/// <summary>One saved version of the clock's rules. Never changed and never deleted: old reports still run by it. Of two with the same day the later one holds.</summary>
public sealed class ClockVersion
{
    public int Id { get; private set; }

    /// <summary>Reports received on this local day and later.</summary>
    public required DateOnly FromOn { get; init; }
    public required ClockPolicy Policy { get; init; }
    public IReadOnlyList<ClockException> Exceptions { get; init; } = [];
    public required IReadOnlyList<OfficeDay> Week { get; init; }

    /// <summary>The regulation or decision it rests on, as the admin wrote it.</summary>
    public string Basis { get; init; } = "";
    public Guid? SetBy { get; init; }
    public DateTimeOffset SetAt { get; init; }
}

/// <summary>One weekday on which the office opens, local time.</summary>
public sealed record OfficeDay(DayOfWeek Day, TimeOnly Open, TimeOnly Close)
{
    public static IReadOnlyList<OfficeDay> Usual { get; } = [.. OfficeHours.Week.OrderBy(one => one.Key).Select(one => new OfficeDay(one.Key, one.Value.Open, one.Value.Close))];
}
