using Portal.Domain.Reports;
using Portal.Web.Imports;

namespace Portal.Web.Demo;

/// <summary>One thing a citizen might report, in our own words; <c>{desa}</c> and <c>{kecamatan}</c> are filled in.</summary>
internal sealed record DemoStory(string Category, string Agency, ReportKind Kind, string Title, string Body, string Answer)
{
    /// <summary>Nobody of this government can answer it: it goes outside.</summary>
    public bool GoesOutside => Answer.Length == 0;

    public bool IsConfidential => Category == "perilaku-petugas";

    /// <summary>Asked of the PPID under UU 14/2008.</summary>
    public bool IsInquiry { get; init; }

    public DemoStory At(string desa, string kecamatan) => this with { Title = Fill(Title, desa, kecamatan), Body = Fill(Body, desa, kecamatan), Answer = Fill(Answer, desa, kecamatan) };

    public static IReadOnlyList<DemoStory> All { get; } = [.. CsvTable.Read(() => DemoData.Open("stories.csv"), "category", "agency", "kind", "title", "body", "answer").Value.Rows
        .Select(row => new DemoStory(row["category"], row["agency"], KindOf(row["kind"]), row["title"], row["body"], row["answer"]) { IsInquiry = row["kind"] == "kip" })];

    private static ReportKind KindOf(string word) => word switch { "aspirasi" => ReportKind.Aspiration, "info" or "kip" => ReportKind.InformationRequest, _ => ReportKind.Complaint };

    private static string Fill(string text, string desa, string kecamatan) =>
        text.Replace("{desa}", desa, StringComparison.Ordinal).Replace("{kecamatan}", kecamatan, StringComparison.Ordinal);
}

/// <summary>What people say on a ticket besides report and answer.</summary>
internal static class DemoWords
{
    public static readonly string[] Landmarks =
    [
        "Dekat balai desa", "RT 03 RW 02, depan musala", "Sebelah barat jembatan", "Depan warung kopi, tiang kedua", "Pertigaan ke arah pasar", "Seberang sekolah dasar",
        "Samping lapangan bola", "Gang kedua setelah masjid", "Depan kantor pos", "Belakang puskesmas pembantu",
    ];

    public static readonly string[] Names =
    [
        "Sulastri", "Bambang Hariyanto", "Nur Aini", "Slamet Riyadi", "Eka Yuliani", "Sutrisno", "Wiwik Handayani", "Ahmad Fauzi", "Retno Palupi", "Yudi Santoso", "Lilik Mariani", "Dimas Saputra",
    ];

    public static readonly string[] Questions = ["Mohon sebutkan patokan yang paling dekat supaya petugas tidak salah tempat.", "Sejak kapan hal ini terjadi? Foto dari sisi jalan akan sangat membantu.", "Apakah masih terjadi sampai hari ini?"];
    public static readonly string[] Replies = ["Dekat gapura desa, kira-kira 50 meter ke utara.", "Sudah sekitar dua minggu, paling parah sesudah hujan.", "Iya, tadi pagi masih sama."];
    public static readonly string[] News = ["Petugas kami sudah meninjau lokasi pagi ini. Pekerjaan dijadwalkan pekan ini.", "Bahan sudah disiapkan; kami kabari begitu pekerjaan mulai.", "Terima kasih, keterangan Anda sudah kami teruskan ke petugas lapangan."];
    public static readonly string[] Notes = ["Sudah ditinjau, volume kira-kira 6 m². Bahan ada di gudang.", "Koordinasi dengan kepala dusun, minta warga tidak parkir pada hari pengerjaan.", "Tunggu giliran alat, antre nomor dua.", "Cek apakah sama dengan laporan bulan lalu di lokasi yang sama."];
    public static readonly string[] Inspections =
    [
        "Keterangan awal cukup dan sesuai dengan jadwal loket. Diusulkan diperiksa.", "Tim tiga orang, ketua Irban II, sepuluh hari kerja.", "Keterangan dari dua petugas loket dan tiga warga sudah diambil; rekaman antrean diminta.",
    ];
    public static readonly string[] Rejections = ["Baru separuh yang dikerjakan, yang sebelah timur masih sama.", "Tadi malam saya lihat masih belum berubah.", "Dua hari bagus, sekarang rusak lagi."];
    public static readonly string[] Returns = ["Lokasi ini di luar kewenangan kami; sepertinya ditangani dinas lain.", "Sesudah ditinjau, ruas ini bukan milik kami."];
    public static readonly string[] Reviews = ["Tambahkan tanggal pengerjaan dan foto dari sudut yang sama.", "Kalimat kedua kurang jelas untuk warga, mohon disederhanakan."];
}
