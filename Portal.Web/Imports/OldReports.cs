using System.Globalization;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Sla;

namespace Portal.Web.Imports;

/// <summary>One report of an older system, checked and understood.</summary>
internal sealed record OldReport(string Id, string Title, string Text, string Category, Place Place, DateTimeOffset ReceivedAt, bool IsAnonymous, ReportKind Kind, ClockClass ClockClass);

/// <summary>Reads old reports out of the one or two files they come in, oldest first.</summary>
internal sealed class OldReports(CsvTable? extra, RegionNames places, DateTimeOffset now)
{
    private const int TitleLength = 90;
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd"];
    private readonly Dictionary<string, Row> more = (extra?.Rows ?? []).GroupBy(row => row["id"], StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    public IReadOnlyList<OldReport> Sort(CsvTable table, HashSet<string> known, ImportTally tally)
    {
        var (fresh, seen) = (new List<OldReport>(), new HashSet<string>(StringComparer.Ordinal));
        tally.Begin(table);
        foreach (var row in table.Rows)
        {
            if (Fault(row) is { } fault) tally.Refuse(row.Line, fault);
            else if (!seen.Add(row["id"])) tally.Refuse(row.Line, "this id is in the file twice");
            else if (known.Contains(row["id"])) tally.Known++;
            else fresh.Add(Understand(row));
        }
        tally.Added = fresh.Count;
        return [.. fresh.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    private string? Fault(Row row) =>
        row["id"].Length is 0 or > 64 ? "the id is empty or longer than 64 letters"
        : row["text"].Length == 0 ? "the text is empty"
        : Moment(row["date"]) is not { } at ? "the date is not yyyy-MM-dd or yyyy-MM-ddTHH:mm:ss"
        : at > now ? "the date lies in the future"
        : null;

    private OldReport Understand(Row row)
    {
        string Of(string column) => row[column] is { Length: > 0 } here ? here : more.TryGetValue(row["id"], out var there) ? there[column] : "";
        var (kind, clock) = KindOf(Of("classification"));
        var title = Of("title") is { Length: > 0 } given ? given : row["text"];
        return new OldReport(row["id"], Short(title), row["text"], Of("category"), places.Find(Of("region")), Moment(row["date"])!.Value,
            Of("anonymous").Equals("ya", StringComparison.OrdinalIgnoreCase), kind, clock);
    }

    private static (ReportKind Kind, ClockClass Clock) KindOf(string classification) => classification.ToLower(CultureInfo.InvariantCulture) switch
    {
        "pengaduan berkadar pengawasan" => (ReportKind.Complaint, ClockClass.Supervisory),
        "permintaan informasi" => (ReportKind.InformationRequest, ClockClass.Information),
        "aspirasi" => (ReportKind.Aspiration, ClockClass.NonSupervisory),
        "permohonan layanan" => (ReportKind.ServiceRequest, ClockClass.Normative),
        _ => (ReportKind.Complaint, ClockClass.NonSupervisory),
    };

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    private static string Short(string title)
    {
        var line = title.ReplaceLineEndings(" ").Trim();
        if (line.Length <= TitleLength) return line;
        var space = line.LastIndexOf(' ', TitleLength);
        return line[..(space > TitleLength / 2 ? space : TitleLength)] + "…";
    }
}
