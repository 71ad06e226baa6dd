namespace Portal.Web.Retention;

/// <summary>What the kinds of data are called, and what this house proposes where the Jadwal Retensi Arsip of the government says nothing else.</summary>
internal static class RetentionWords
{
    public const int Least = 1, LeastForReports = 3, Most = 600;

    public static (string Name, string What) For(RetentionKind kind) => kind switch
    {
        RetentionKind.Identity => ("Identitas pelapor", "Nama, telepon, surel, langganan kabar, dan hubungan dengan akun warga. Dihitung sejak laporan berakhir."),
        RetentionKind.Words => ("Isi laporan", "Cerita, patokan, titik tepat, percakapan, catatan, teks untuk umum, serta foto dan suara pelapor. Jawaban resmi, bukti, tanggal, kategori, kecamatan, dan angka tetap ada. Dihitung sejak laporan berakhir."),
        RetentionKind.Photos => ("Foto dan suara pelapor", "Tanpa menghapus ceritanya. Foto bukti pekerjaan tetap ada. Dihitung sejak laporan berakhir."),
        RetentionKind.Letters => ("Pesan keluar", "Surel, pesan ponsel, dan pemberitahuan yang sudah terkirim atau gagal. Dihitung sejak dibuat."),
        RetentionKind.Leftovers => ("Sisa kerja", "Draf petugas, sesi masuk, tautan sekali pakai, dan catatan pekerjaan massal. Dihitung sejak terakhir dipakai. Unggahan dan draf warga sudah dihapus sendiri sesudah 7 hari."),
        RetentionKind.Guests => ("Tamu rapat", "Nama dan surel yang diundang dan hadir. Pokok, agenda, notulen, kantor asal, dan jam hadir tetap ada. Dihitung sejak rapat."),
    };

    public static int Proposed(RetentionKind kind) => kind switch
    {
        RetentionKind.Identity => 12,
        RetentionKind.Words => 60,
        RetentionKind.Photos => 24,
        RetentionKind.Letters => 3,
        RetentionKind.Leftovers => 2,
        RetentionKind.Guests => 12,
    };

    public static int LeastOf(RetentionKind kind) => kind is RetentionKind.Letters or RetentionKind.Leftovers ? Least : LeastForReports;
}
