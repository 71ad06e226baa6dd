using System.Globalization;
using Portal.Web.Public;

namespace Portal.Web.MonthlyReports;

/// <summary>By what the month's reports are divided.</summary>
public enum MonthBy { Agency, Channel, Kind, Category }

/// <summary>What is counted of them. The first, the middle five with <see cref="Elsewhere"/> and the three kinds of "selesai" add up.</summary>
public enum MonthColumn { Received, Unverified, NotFollowedUp, InProcess, Confirmed, Silent, ByOfficer, Elsewhere, Late }

/// <summary>One month of receipt, as the address says it: <c>bulan=2026-10</c>.</summary>
public readonly record struct ReportMonth(int Year, int Month)
{
    public DateOnly First => new(Year, Month, 1);

    public string Written => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public (DateTimeOffset From, DateTimeOffset Until) In(TimeZoneInfo zone) => (First.StartsAt(zone), First.AddMonths(1).StartsAt(zone));

    /// <returns>The month that was asked for, or the last whole one.</returns>
    public static ReportMonth Read(string? text, DateOnly today) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is >= 2000 and <= 2100
            ? new(first.Year, first.Month) : new(today.AddMonths(-1).Year, today.AddMonths(-1).Month);
}
