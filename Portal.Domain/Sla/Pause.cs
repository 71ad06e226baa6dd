namespace Portal.Domain.Sla;

/// <summary>Why a clock stands still (closed list).</summary>
public enum PauseReason { AwaitingReporter }

/// <summary>
/// A stretch in which the officers' clocks stand still. It covers the local days <em>after</em> the day it began, through the day it ended:
/// the mirror of counting, which also begins on the day after. So a question put on the due day does not rescue that day,
/// a question answered the same day costs nothing, and the pause is as long as the calendar says.
/// </summary>
/// <param name="To">Null while open; an open pause is reckoned to its maximum, so a date given meanwhile is the latest it can be.</param>
/// <param name="MaximumDays">Calendar days; kept on the pause so that a later policy does not rewrite it. Counting resumes after it by itself.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? To, PauseReason Reason, int MaximumDays = 30)
{
    /// <summary>For the ledger, in Indonesian.</summary>
    public string Words => Reason switch
    {
        PauseReason.AwaitingReporter => "Menunggu tanggapan pelapor",
    };

    /// <summary>The days covered are those after this one.</summary>
    public DateOnly BeganOn(WorkingCalendar calendar) => calendar.LocalDay(From);

    /// <summary>The last local day covered, or the day it began if it covers none.</summary>
    public DateOnly LastDay(WorkingCalendar calendar)
    {
        var latest = BeganOn(calendar).AddDays(MaximumDays);
        var ended = To is { } to ? calendar.LocalDay(to) : latest;
        return ended < latest ? ended : latest;
    }

    /// <summary>Which day of the pause <paramref name="now"/> is: 0 on the day it began, never above the maximum.</summary>
    public int DayNumber(DateTimeOffset now, WorkingCalendar calendar) =>
        Math.Clamp(calendar.LocalDay(now).DayNumber - BeganOn(calendar).DayNumber, 0, MaximumDays);
}
