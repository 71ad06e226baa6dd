using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary><see cref="Support"/> shows only those that somebody supports, the most supported first.</summary>
public enum QueueSort { Due, Newest, Support }

/// <summary>What a queue page shows, exactly as its address says it, so that it survives a refresh, a lost circuit and a new server.</summary>
public sealed record QueueAsk
{
    /// <summary>Null: where the desk opens, or everywhere when something is sought.</summary>
    public QueueView? View { get; init; }
    public TicketState? State { get; init; }

    /// <summary>One of the three kinds of "selesai".</summary>
    public ClosingKind? Closing { get; init; }

    /// <summary>A category's slug.</summary>
    public string? Category { get; init; }

    /// <summary>A kecamatan; for a province a kabupaten or kota.</summary>
    public string? Place { get; init; }

    /// <summary>An agency's code.</summary>
    public string? Agency { get; init; }
    public string? Words { get; init; }
    public QueueSort Sort { get; init; }

    /// <summary>The page begins behind this row.</summary>
    public QueueKey? After { get; init; }

    public static QueueAsk Read(string address)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);
        string? One(string name) => asked.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 and <= 200 } value ? value : null;
        return new QueueAsk
        {
            View = QueueViews.Read(One("view")), State = Enum.TryParse<TicketState>(One("state"), out var state) && Enum.IsDefined(state) ? state : null,
            Closing = Enum.TryParse<ClosingKind>(One("selesai"), out var closing) && Enum.IsDefined(closing) ? closing : null,
            Category = One("kategori"), Place = One("kecamatan"), Agency = One("opd"), Words = One("q") ?? One("cari"),
            Sort = One("urut") switch { "terbaru" => QueueSort.Newest, "dukungan" => QueueSort.Support, _ => QueueSort.Due }, After = QueueKey.Read(One("sesudah")),
        };
    }

    public string Href => QueryHelpers.AddQueryString("/petugas", new Dictionary<string, string?>
    {
        ["view"] = View?.Face().Slug, ["state"] = State?.ToString(), ["selesai"] = Closing?.ToString(), ["kategori"] = Category, ["kecamatan"] = Place, ["opd"] = Agency, ["q"] = Words,
        ["urut"] = Sort switch { QueueSort.Newest => "terbaru", QueueSort.Support => "dukungan", QueueSort.Due => null }, ["sesudah"] = After?.ToString(),
    }.Where(pair => pair.Value is not null));
}

/// <summary>A row's place in the order: the moment sorted by, and the ticket's id where two are the same.</summary>
public sealed record QueueKey(DateTimeOffset At, long Id)
{
    /// <summary>Sorted by support the place is a number, written where the moment's ticks stand.</summary>
    public static QueueKey Of(int supports, long id) => new(new DateTimeOffset(supports, TimeSpan.Zero), id);

    public int Supports => (int)Math.Min(At.UtcTicks, int.MaxValue);

    public static QueueKey? Read(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new(new DateTimeOffset(ticks, TimeSpan.Zero), id) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Id}");
}
