using System.Globalization;

namespace Portal.Domain.Sla;

public enum DueTone { Late, Soon, Fine, Paused, Done }

/// <summary>A due date as an officer reads it in a queue: few words, Indonesian, and the tone of the badge.</summary>
/// <param name="Words">"Lewat 4 hari kerja", "Hari ini, 16.00", "Senin, 16.00", "5 hari kerja lagi", "Jeda, hari 2 dari 30"; ends in "(perkiraan)" beyond the last decreed year.</param>
public sealed record DueWords(string Words, DueTone Tone)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>Soon ("mendekati tenggat") is two working days, today among them if it is one: on a Friday, Friday and Monday.</summary>
    /// <param name="paused">The open pause, if there is one; then it is all that matters.</param>
    public static DueWords For(DateTimeOffset dueAt, DateTimeOffset now, WorkingCalendar calendar, Pause? paused = null)
    {
        if (paused is not null) return Standing(paused.DayNumber(now, calendar), paused.MaximumDays);
        if (now > dueAt) return new(Late(dueAt, now, calendar), DueTone.Late);
        var (today, due) = (calendar.LocalDay(now), calendar.LocalDay(dueAt));
        var soon = calendar.WorkingDaysBetween(today.AddDays(-1), due) <= 2;
        var words = soon ? Near(today, calendar.LocalTime(dueAt)) : Days(calendar.WorkingDaysBetween(today, due)) + " lagi";
        return new(due > calendar.LastDecreedOn ? words + " (perkiraan)" : words, soon ? DueTone.Soon : DueTone.Fine);
    }

    /// <summary>"Dijawab 18 Nov": the officer's part is done.</summary>
    public static DueWords Answered(DateTimeOffset answeredAt, WorkingCalendar calendar) =>
        new("Dijawab " + calendar.LocalTime(answeredAt).ToString("d MMM", Indonesian), DueTone.Done);

    private static DueWords Standing(int day, int of) =>
        new(day == 0 ? "Jeda mulai hari ini" : string.Create(Indonesian, $"Jeda, hari {day} dari {of}"), DueTone.Paused);

    // No working day has gone by on the due evening and the days off after it; "0 hari kerja" would read as not late.
    private static string Late(DateTimeOffset dueAt, DateTimeOffset now, WorkingCalendar calendar)
    {
        var due = calendar.LocalTime(dueAt);
        if (calendar.LocalDay(now) == calendar.LocalDay(dueAt)) return "Lewat sejak " + due.ToString("HH.mm", Indonesian);
        var days = calendar.WorkingDaysLate(dueAt, now);
        return days == 0 ? "Lewat sejak " + due.ToString("dddd", Indonesian) : "Lewat " + Days(days);
    }

    // Across a long holiday a bare weekday could mean this week or the next.
    private static string Near(DateOnly today, DateTimeOffset due) =>
        (DateOnly.FromDateTime(due.DateTime).DayNumber - today.DayNumber) switch
        {
            0 => due.ToString("'Hari ini', HH.mm", Indonesian),
            < 7 => due.ToString("dddd, HH.mm", Indonesian),
            _ => due.ToString("dddd d MMM, HH.mm", Indonesian),
        };

    private static string Days(int count) => string.Create(Indonesian, $"{count} hari kerja");
}
