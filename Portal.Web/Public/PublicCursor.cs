using System.Globalization;

namespace Portal.Web.Public;

/// <summary>Where the next page of the list begins: after this rank (moment of publishing, or how many support it), and after this ticket where two share it.</summary>
public sealed record PublicCursor(long Rank, long TicketId)
{
    public PublicCursor(DateTimeOffset publishedAt, long ticketId) : this(publishedAt.UtcTicks, ticketId) { }

    public DateTimeOffset At => new(Rank, TimeSpan.Zero);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}-{TicketId}");

    /// <summary>Null for anything a list did not write.</summary>
    public static PublicCursor? Read(string? text)
    {
        var parts = (text ?? "").Split('-');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && rank <= DateTime.MaxValue.Ticks && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new(rank, id) : null;
    }
}
