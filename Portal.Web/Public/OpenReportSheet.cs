using Portal.Web.App;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>Published reports as open data: the columns of the CSV are the properties of the GeoJSON.</summary>
internal static class OpenReportSheet
{
    public static readonly IReadOnlyList<(string Name, string Meaning)> Columns =
    [
        ("nomor", "nomor laporan"), ("judul", "judul yang terbit, data pribadi sudah ditutup"), ("teks", "isi yang terbit, data pribadi sudah ditutup"),
        ("keadaan", "keadaan saat berkas dibuat"), ("penutupan", "cara selesai; kosong bila belum selesai"), ("kategori", "tentang apa"), ("dinas", "dinas yang menangani"),
        ("kecamatan", "nama kecamatan"), ("desa", "nama desa atau kelurahan"), ("kode_wilayah", "kode Kemendagri yang paling rinci"),
        ("dilaporkan", "tanggal diterima"), ("terbit", "tanggal terbit"), ("ditutup", "tanggal ditutup; kosong bila masih terbuka"), ("dukungan", "berapa warga menekan “Saya juga”"), ("tautan", "halaman laporan ini"),
    ];

    public static byte[] Csv(IEnumerable<OpenReport> reports, PortalSettings settings)
    {
        var sheet = new CsvSheet([.. Columns.Select(column => column.Name), "lintang", "bujur"]);
        foreach (var report in reports)
        {
            foreach (var (_, value) in Properties(report, settings)) sheet.Text(value);
            sheet.Number(report.Spot?.Latitude).Number(report.Spot?.Longitude).EndRow();
        }
        return sheet.Finish();
    }

    public static byte[] GeoJson(IEnumerable<OpenReport> reports, PortalSettings settings, string? next)
    {
        using var json = new GeoJson();
        foreach (var report in reports) json.Add(report.Spot, report.Number, Properties(report, settings));
        return json.Finish(next);
    }

    private static (string Name, string? Value)[] Properties(OpenReport report, PortalSettings settings) =>
        [.. Columns.Select(column => column.Name).Zip(Values(report, settings))];

    private static IEnumerable<string?> Values(OpenReport report, PortalSettings settings) =>
    [
        report.Number, report.Title, report.Text, StateWords.For(report.State).Text, report.Closing is { } closing ? Words.For(closing) : null, report.Category, report.Agency,
        report.Kecamatan, report.Desa, report.AreaCode, PublicFilter.Text(report.ReceivedAt.DayIn(settings.Zone)), PublicFilter.Text(report.PublishedAt.DayIn(settings.Zone)),
        PublicFilter.Text(report.ClosedAt?.DayIn(settings.Zone)), report.Supports.ToString(System.Globalization.CultureInfo.InvariantCulture), settings.Link($"/laporan/{report.Number}"),
    ];
}
