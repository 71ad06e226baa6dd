using System.Globalization;
using Portal.Domain.Sla;

namespace Portal.Web.Tickets;

/// <summary>One day of the wall calendar: where it stands, how it looks, what a pointer reads.</summary>
internal sealed record LedgerSquare(DateOnly On, int Column, int Row, string Box, string Ink, string? Reason)
{
    public string Day => On.Day.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The ledger drawn as the calendar every household owns: whole weeks, Monday first, from the start to the due day.</summary>
internal static class LedgerSquares
{
    public static IReadOnlyList<LedgerSquare> Of(IReadOnlyList<LedgerDay> days)
    {
        var byDay = days.ToLookup(day => day.On);
        var first = days[0].On.AddDays(-Column(days[0].On));
        var last = days[^1].On.AddDays(6 - Column(days[^1].On));
        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(offset => Square(first.AddDays(offset), offset / 7, byDay))];
    }

    private static LedgerSquare Square(DateOnly on, int row, ILookup<DateOnly, LedgerDay> byDay)
    {
        // The due day can be the start day of nothing else, so the last entry of a day is what it meant.
        if (byDay[on].LastOrDefault() is not { } day) return new(on, Column(on), row, "d-off", "dim", null);
        var (box, ink) = Look(day.Kind);
        return new(on, Column(on), row, box, ink, day.Reason);
    }

    private static (string Box, string Ink) Look(LedgerDayKind kind) => kind switch
    {
        LedgerDayKind.Start => ("d-off", ""),
        LedgerDayKind.Counted => ("d-count", "on"),
        LedgerDayKind.Weekend or LedgerDayKind.Holiday => ("d-off", "dim"),
        LedgerDayKind.Paused => ("d-pause", "dim"),
        LedgerDayKind.Left => ("d-left", ""),
        LedgerDayKind.Due => ("d-due", "due-ink"),
    };

    private static int Column(DateOnly on) => ((int)on.DayOfWeek + 6) % 7;
}
