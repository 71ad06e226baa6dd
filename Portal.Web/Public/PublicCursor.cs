using System.Globalization;

namespace Portal.Web.Public;

/// <summary>Where the next page of the list begins: after this moment of publishing, and after this ticket where two share it.</summary>
public sealed record PublicCursor(DateTimeOffset At, long TicketId)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{TicketId}");

    /// <summary>Null for anything a list did not write.</summary>
    public static PublicCursor? Read(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            && ticks <= DateTime.MaxValue.Ticks && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), id) : null;
    }
}
