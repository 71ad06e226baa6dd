using Portal.Domain.Board;
using Portal.Web.App;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>The figures as open data, one line per office, area and category. The page explains each column from this list.</summary>
internal static class TransparencySheet
{
    public static readonly IReadOnlyList<(string Name, string Meaning)> Columns =
    [
        ("jenis", "seluruhnya, rahasia, dinas, wilayah atau kategori"), ("kode", "kode dinas, kode Kemendagri, atau kode kategori"), ("nama", "nama baris ini"),
        ("tahun", "tahun laporan diterima; kosong berarti semua tahun"), ("bulan", "bulan laporan diterima, 1 sampai 12; kosong berarti setahun penuh"),
        ("diterima", "laporan yang diterima dalam masa itu"), ("terbuka", "yang masih terbuka saat dihitung"), ("lewat_tenggat", "yang masih terbuka dan melewati tenggat"),
        ("diteruskan_ke_luar", "bukan wewenang pemerintah daerah ini, sudah diteruskan"), ("digabung", "sama dengan laporan lain"), ("diarsipkan", "tidak dapat ditindaklanjuti"),
        .. Times("tanggapan_pertama", "sampai petugas pertama kali menjawab, bertanya, menjanjikan tanggal, atau meneruskan ke luar"),
        .. Times("beres", "sampai pelapor menyatakan beres"), .. Times("pelapor_diam", "sampai ditutup karena pelapor tidak menjawab 10 hari kerja"),
        .. Times("ditutup_petugas", "sampai ditutup petugas dengan alasan"), ("dihitung_pada", "saat angka ini dihitung"),
    ];

    public static byte[] Csv(Transparency figures, PortalSettings settings)
    {
        var sheet = new CsvSheet(Columns.Select(column => column.Name));
        void Add(string kind, TransparentRow row)
        {
            sheet.Text(kind).Text(row.Code).Text(row.Name).Number(figures.Year).Number(figures.Month)
                .Number(row.Received).Number(row.Open).Number(row.Late).Number(row.Outside).Number(row.Merged).Number(row.Archived);
            foreach (var times in new[] { row.FirstAnswer, row.Confirmed, row.Silent, row.ByOfficer }) Add3(sheet, times);
            sheet.Text(figures.At.Machine(settings.Zone)).EndRow();
        }
        Add("seluruhnya", figures.Whole);
        Add("rahasia", figures.Confidential);
        foreach (var row in figures.Agencies) Add("dinas", row);
        foreach (var row in figures.Areas) Add("wilayah", row);
        foreach (var row in figures.Categories) Add("kategori", row);
        return sheet.Finish();
    }

    // The number is always there; the times only where enough were measured.
    private static void Add3(CsvSheet sheet, Spread times) =>
        sheet.Number(times.Count).Number(times.IsEnough ? Days(times.Median) : null).Number(times.IsEnough ? Days(times.P90) : null);

    private static double Days(TimeSpan time) => Math.Round(time.TotalDays, 2);

    private static (string, string)[] Times(string stem, string meaning) =>
    [
        ($"{stem}_n", $"berapa laporan yang diukur: {meaning}"),
        ($"{stem}_median_hari", "separuhnya secepat ini atau lebih cepat, dalam hari kalender; kosong bila n kurang dari 5"),
        ($"{stem}_p90_hari", "sembilan dari sepuluh secepat ini atau lebih cepat; kosong bila n kurang dari 5"),
    ];
}
