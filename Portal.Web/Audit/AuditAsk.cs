using System.Globalization;
using Portal.Domain.Tickets;

namespace Portal.Web.Audit;

/// <summary>Which lines of the log are looked for, as the address of the page says it.</summary>
/// <param name="Number">Of a report.</param>
/// <param name="Who">Part of an officer's name or user name.</param>
/// <param name="From">Local days, both included.</param>
/// <param name="Before">The page begins below this position; null begins at the newest.</param>
public sealed record AuditAsk(string? Number = null, string? Who = null, TicketEventType? Type = null, DateOnly? From = null, DateOnly? Until = null, long? Before = null)
{
    public static AuditAsk Read(string? number, string? who, string? type, string? from, string? until, string? before) => new(
        Tidy(number), Tidy(who), Enum.TryParse<TicketEventType>(type, out var known) && Enum.IsDefined(known) ? known : null, Day(from), Day(until),
        long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null);

    /// <summary>For links: the same question, further down.</summary>
    public string Query(long? before = null)
    {
        var parts = new (string Key, string? Value)[]
        {
            ("nomor", Number), ("siapa", Who), ("jenis", Type?.ToString()), ("dari", Written(From)), ("sampai", Written(Until)), ("sebelum", before?.ToString(CultureInfo.InvariantCulture)),
        };
        return "?" + string.Join('&', parts.Where(one => one.Value is not null).Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value!)}"));
    }

    public static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Tidy(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
