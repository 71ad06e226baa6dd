using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary><see cref="Due"/> shows only what is still owed, <see cref="Support"/> only what somebody supports: what has no place in the order is not in it.</summary>
public enum QueueSort { Due, Newest, Support }

/// <summary>How near the promise is.</summary>
public enum QueueDue { Late, Today, Week, Later }

/// <summary>How long ago the report came.</summary>
public enum QueueAge { Week, Month, TwoMonths, Older }

/// <summary>What a queue page shows, exactly as its address says it, so that it survives a refresh, a lost circuit and a new server.</summary>
public sealed record QueueAsk
{
    /// <summary>Null: where the desk opens, or everywhere when something is sought.</summary>
    public QueueView? View { get; init; }
    public TicketState? State { get; init; }

    /// <summary>One of the three kinds of "selesai".</summary>
    public ClosingKind? Closing { get; init; }
    public ReportKind? Kind { get; init; }
    public ClockClass? Class { get; init; }
    public Channel? Channel { get; init; }

    /// <summary>A category's slug.</summary>
    public string? Category { get; init; }

    /// <summary>A kecamatan; for a province a kabupaten or kota.</summary>
    public string? Place { get; init; }

    /// <summary>A desa or kelurahan, by its code.</summary>
    public string? Desa { get; init; }

    /// <summary>An agency's code.</summary>
    public string? Agency { get; init; }
    public int? Unit { get; init; }
    public Guid? Officer { get; init; }
    public QueueDue? Due { get; init; }
    public QueueAge? Age { get; init; }

    /// <summary>Number of the crisis they came in under.</summary>
    public string? Crisis { get; init; }

    /// <summary>At least so many say "saya juga".</summary>
    public int? Support { get; init; }
    public string? Words { get; init; }

    /// <summary>Null: by the promise where work is owed, else the newest first.</summary>
    public QueueSort? Sort { get; init; }
    public QueueColumns Columns { get; init; } = QueueColumns.Usual;

    /// <summary>The page begins behind this row.</summary>
    public QueueKey? After { get; init; }

    /// <summary>The page ends before this row; what the way back asks.</summary>
    public QueueKey? Before { get; init; }

    /// <summary>The same, from its first page on: what a filter's link leads to.</summary>
    public QueueAsk First => this with { After = null, Before = null };

    /// <summary>Nothing but a view, its order and its columns.</summary>
    public bool IsNarrowed => First with { View = null, Sort = null, Columns = QueueColumns.Usual } != new QueueAsk();

    public static QueueAsk Read(string address)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);
        string? One(string name) => asked.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 and <= 200 } value ? value : null;
        int? Number(string name) => int.TryParse(One(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
        T? Named<T>(string name) where T : struct, Enum => Enum.TryParse<T>(One(name), out var value) && Enum.IsDefined(value) ? value : null;
        return new QueueAsk
        {
            View = QueueViews.Read(One("view")), State = Named<TicketState>("state"), Closing = Named<ClosingKind>("selesai"), Kind = Named<ReportKind>("jenis"),
            Class = Named<ClockClass>("golongan"), Channel = Named<Channel>("saluran"), Category = One("kategori"), Place = One("kecamatan"), Desa = One("desa"), Agency = One("opd"),
            Unit = Number("unit"), Officer = Guid.TryParse(One("petugas"), out var officer) ? officer : null, Support = Number("dukungan"), Crisis = One("krisis"),
            Due = QueueWords.ReadDue(One("tenggat")), Age = QueueWords.ReadAge(One("masuk")), Words = One("q") ?? One("cari"),
            Sort = QueueWords.ReadSort(One("urut")), Columns = QueueColumnFaces.Read(One("kolom")), After = QueueKey.Read(One("sesudah")), Before = QueueKey.Read(One("sebelum")),
        };
    }

    public string Href => QueryHelpers.AddQueryString("/petugas", new Dictionary<string, string?>
    {
        ["view"] = View?.Face().Slug, ["state"] = State?.ToString(), ["selesai"] = Closing?.ToString(), ["jenis"] = Kind?.ToString(), ["golongan"] = Class?.ToString(),
        ["saluran"] = Channel?.ToString(), ["kategori"] = Category, ["kecamatan"] = Place, ["desa"] = Desa, ["opd"] = Agency,
        ["unit"] = Unit?.ToString(CultureInfo.InvariantCulture), ["petugas"] = Officer?.ToString(), ["dukungan"] = Support?.ToString(CultureInfo.InvariantCulture),
        ["krisis"] = Crisis, ["tenggat"] = Due?.Slug(), ["masuk"] = Age?.Slug(), ["q"] = Words, ["urut"] = Sort?.Slug(), ["kolom"] = QueueColumnFaces.Write(Columns),
        ["sesudah"] = After?.ToString(), ["sebelum"] = Before?.ToString(),
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
