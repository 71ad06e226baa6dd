namespace Portal.Domain.Notices;

/// <summary>Hours of the local day in which nobody is woken: from the first up to, not including, the second. The same hour twice means never.</summary>
public readonly record struct QuietHours(int From, int Until)
{
    public static readonly QuietHours Never = new(0, 0);

    public bool Holds(int hour) => From <= Until ? hour >= From && hour < Until : hour >= From || hour < Until;

    /// <summary>The moment itself, or the end of the quiet hours it falls into.</summary>
    public DateTimeOffset After(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        if (!Holds(local.Hour)) return at;
        var day = local.Hour < Until ? local.Date : local.Date.AddDays(1);
        var wake = DateTime.SpecifyKind(day.AddHours(Until), DateTimeKind.Unspecified);
        return new DateTimeOffset(wake, zone.GetUtcOffset(wake)).ToUniversalTime();
    }
}
