using Portal.Domain.Board;
using Portal.Domain.Sla;

namespace Portal.Domain.Alerts;

/// <summary>How a rule stands. <see cref="Near"/> neither raises an alert nor ends one, so that a figure on the edge does not make it come and go.</summary>
public enum AlertGrade { Unknown, Calm, Near, Ringing }

/// <param name="Value">What was seen; minutes for Silent; null where it is not known.</param>
/// <param name="Usual">The median of the earlier weeks, for the unusual.</param>
public sealed record AlertFinding(AlertGrade Grade, decimal? Value = null, decimal? Usual = null)
{
    public static readonly AlertFinding Unknown = new(AlertGrade.Unknown);
}

/// <summary>Looks at one scope's figures with one rule at one moment. Pure: the same question gives the same answer, now or in a trial over the past weeks.</summary>
public static class AlertJudge
{
    private const int Day = 24, LeastSamples = AlertTerms.LeastWeeks, LookBackDays = 91;
    private const decimal Margin = 0.1m;

    /// <param name="isPast">A look back at the stroke of an hour: the hour that begins then is not known yet.</param>
    public static AlertFinding Look(AlertTerms terms, FigureHistory history, WorkingCalendar calendar, DateTimeOffset at, bool isPast = false)
    {
        var hour = FigureHour.HourOf(at);
        var isOpen = !terms.OfficeHoursOnly || IsOffice(calendar, at);
        if (terms.Check == AlertCheck.Silent) return Silence(terms, history, calendar, at, hour, isOpen, isPast);
        // Counted per hour, the hour that runs is whole only at its end: it may already be too much, but never too little.
        int[] ends = isPast ? [hour] : terms.IsFlow ? terms.Check is AlertCheck.Above or AlertCheck.UnusuallyHigh ? [hour + 1, hour] : [hour] : [hour + 1];
        var found = ends.Select(end => Judge(terms, history, calendar, end)).MaxBy(one => one.Grade)!;
        // When the office is closed nothing new rings; what has calmed down may still end.
        return isOpen || found.Grade == AlertGrade.Calm ? found : found with { Grade = AlertGrade.Unknown };
    }

    private static AlertFinding Judge(AlertTerms terms, FigureHistory history, WorkingCalendar calendar, int end)
    {
        if (history.At(terms, end) is not { } value)
        {
            // Too much of what is known is too much of the whole.
            return terms is { IsFlow: true, Check: AlertCheck.Above } && history.AtLeast(terms, end) is var least && least > terms.Limit ? new(AlertGrade.Ringing, least) : AlertFinding.Unknown;
        }
        return terms.Check switch
        {
            AlertCheck.Above => new(Grade(value > terms.Limit, value <= terms.Limit - Band(terms)), value),
            AlertCheck.Below => new(Grade(value < terms.Limit, value >= terms.Limit + Band(terms)), value),
            _ => Usual(terms, history, calendar, end) is { } usual ? Unusual(terms, value, usual) : AlertFinding.Unknown with { Value = value },
        };
    }

    private static AlertFinding Unusual(AlertTerms terms, decimal value, decimal usual) => terms.Check == AlertCheck.UnusuallyHigh
        ? new(Grade(value >= terms.Limit * usual && value >= terms.Least && value > 0, value == 0 || value < terms.Least || value < terms.Limit * usual * (1 - Margin)), value, usual)
        : new(Grade(value * terms.Limit <= usual && usual >= terms.Least && usual > 0, usual < terms.Least || value * terms.Limit > usual * (1 + Margin)), value, usual);

    private static AlertGrade Grade(bool rings, bool isCalm) => rings ? AlertGrade.Ringing : isCalm ? AlertGrade.Calm : AlertGrade.Near;

    // Of a count whole numbers only: five and four are not the same, and there is nothing between them.
    private static decimal Band(AlertTerms terms) => terms.Figure == AlertFigure.LateShare ? terms.Limit * Margin : Math.Floor(terms.Limit * Margin);

    /// <summary>The median at this hour of the last same weekdays; a holiday is compared with Sundays and holidays. Null below three of them.</summary>
    public static decimal? Usual(AlertTerms terms, FigureHistory history, WorkingCalendar calendar, int end)
    {
        var day = DayOf(calendar, end);
        var isHoliday = calendar.IsHoliday(day);
        var samples = new List<decimal>();
        for (var back = 1; back <= LookBackDays && samples.Count < terms.Weeks; back++)
        {
            var other = day.AddDays(-back);
            var isLike = isHoliday ? calendar.IsHoliday(other) || other.DayOfWeek == DayOfWeek.Sunday : other.DayOfWeek == day.DayOfWeek && !calendar.IsHoliday(other);
            if (isLike && history.At(terms, end - (back * Day)) is { } sample) samples.Add(sample);
        }
        if (samples.Count < LeastSamples) return null;
        samples.Sort();
        return samples.Count % 2 == 1 ? samples[samples.Count / 2] : (samples[(samples.Count / 2) - 1] + samples[samples.Count / 2]) / 2;
    }

    private static AlertFinding Silence(AlertTerms terms, FigureHistory history, WorkingCalendar calendar, DateTimeOffset at, int hour, bool isOpen, bool isPast)
    {
        // Arrivals are known by the hour: counting begins when the hour of the last one is over.
        var since = terms.Figure == AlertFigure.Counting ? history.HeardAt : FigureHour.StartOf((history.LastArrival(isPast ? hour : hour + 1) ?? history.FirstHour - 1) + 1);
        var minutes = since >= at ? 0 : terms.OfficeHoursOnly ? OfficeMinutes(calendar, since, at) : (decimal)(at - since).TotalMinutes;
        var rings = minutes >= terms.SilentMinutes;
        return new(rings ? isOpen ? AlertGrade.Ringing : AlertGrade.Unknown : AlertGrade.Calm, Math.Floor(minutes));
    }

    private static bool IsOffice(WorkingCalendar calendar, DateTimeOffset at) => calendar.LocalDay(at) is var day && calendar.IsWorkingDay(day) && at >= calendar.OfficeOpen(day) && at < calendar.OfficeClose(day);

    private static decimal OfficeMinutes(WorkingCalendar calendar, DateTimeOffset from, DateTimeOffset until)
    {
        var sum = 0d;
        for (var day = calendar.LocalDay(from); day <= calendar.LocalDay(until); day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            var (open, close) = (calendar.OfficeOpen(day), calendar.OfficeClose(day));
            sum += Math.Max(0, ((until < close ? until : close) - (from > open ? from : open)).TotalMinutes);
        }
        return (decimal)sum;
    }

    private static DateOnly DayOf(WorkingCalendar calendar, int end) => calendar.LocalDay(FigureHour.StartOf(end - 1));
}
