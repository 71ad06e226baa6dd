using Portal.Domain.Sla;

namespace Portal.Web.Demo;

/// <summary>Moments as people keep them: citizens write from early morning to late evening, officers in office hours.</summary>
internal sealed class DemoTimes(WorkingCalendar calendar, DateTimeOffset now, Random chance)
{
    public DateTimeOffset Received(int daysAgo)
    {
        var moment = At(calendar.LocalDay(now).AddDays(-daysAgo), chance.Next(5 * 60, 22 * 60));
        return moment < now ? moment : now.AddMinutes(-chance.Next(3, 240));
    }

    /// <summary>The next step of a path: the same day or up to two working days later. Null when that would be in the future.</summary>
    public DateTimeOffset? After(DateTimeOffset before)
    {
        var day = calendar.LocalDay(before);
        var wait = chance.Next(5) switch { 0 => 0, 4 => 2, _ => 1 };
        if (wait == 0 && calendar.IsWorkingDay(day) && calendar.LocalTime(before).Hour < 13) return NotFuture(before.AddMinutes(chance.Next(35, 170)));
        return NotFuture(At(calendar.AddWorkingDays(day, Math.Max(1, wait)), chance.Next(7 * 60 + 40, 15 * 60 + 45)));
    }

    private DateTimeOffset? NotFuture(DateTimeOffset at) => at < now ? at : null;

    private DateTimeOffset At(DateOnly day, int minute) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(minute / 60, minute % 60, chance.Next(60))), calendar.Zone), TimeSpan.Zero);
}
