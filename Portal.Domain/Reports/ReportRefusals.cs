using static System.FormattableString;

namespace Portal.Domain.Reports;

/// <summary>Every "no" of filing a report, on one screen.</summary>
public static class ReportRefusals
{
    public static readonly Refusal SignInFirst = new("upload.sign-in", "Masuk dulu dengan akun petugas. Foto tetap tersimpan di ponsel ini.");
    public static readonly Refusal DraftLost = new("draft.lost", "Draf ini sudah tidak ada, mungkin karena lebih dari tujuh hari. Mulai lagi dari langkah pertama.");

    public static readonly Refusal AlreadySent = new("report.already-sent", "Laporan ini sudah kami terima. Buka bukti terimanya untuk nomor dan kode lacak.");

    public static readonly Refusal TooManyUploads = new("photo.too-fast", "Dari jaringan ini sudah banyak foto masuk dalam satu jam. Foto Anda aman di ponsel; coba lagi nanti.", "foto");

    public static readonly Refusal TooManyReports = new("report.too-many", "Dari jaringan ini sudah banyak laporan masuk dalam satu jam. Belum terkirim, draf aman; coba lagi nanti atau telepon bila mendesak.");

    public static readonly Refusal PhotosMissing = new("report.photos-missing", "Ada foto yang belum sampai. Kami kirim lagi.", "foto");

    public static readonly Refusal SenderMissing = new("report.sender", "Pilih salah satu: dengan nama, anonim, atau tanpa identitas", "dengan-nama");

    public static readonly Refusal OutsideRegion = new("place.outside", "Tempat itu di luar wilayah kami. Pilih kecamatan di bawah ini bila ponsel Anda keliru.", "kecamatan");

    public static readonly Refusal PlaceUnknown = new("place.unknown", "Pilih tempatnya dari daftar.", "kecamatan");

    public static Refusal OutsideIn(string regency) =>
        new("place.outside", $"Tempat itu termasuk {regency}. Sampaikan kepada pemerintah {regency} atau lewat lapor.go.id. Bila ponsel Anda keliru, pilih kecamatan di bawah ini.", "kecamatan");

    public static Refusal TooManyPhotos(int most) => new("photo.too-many", Invariant($"Paling banyak {most} foto. Hapus salah satu bila ingin menambah."), "foto");

    public static Refusal TooManyAtOnce(int most) => new("photo.too-many", Invariant($"Paling banyak {most} foto sekali kirim. Kirim foto lain sebagai pesan berikutnya."), "foto");

    public static Refusal PhotoKind(string file) => new("photo.kind", $"{file} bukan foto JPG, PNG, atau WebP. Pilih foto lain.", "foto");

    public static Refusal PhotoTooLarge(string file, int megabytes) => new("photo.too-large", Invariant($"{file} lebih dari {megabytes} MB. Ambil foto lagi dengan ukuran lebih kecil."), "foto");

    public static Refusal PhotoTooWide(string file) => new("photo.too-wide", $"{file} lebih dari 50 juta titik. Ambil foto lagi dengan ukuran lebih kecil.", "foto");

    public static Refusal PhotoBroken(string file) => new("photo.broken", $"{file} tidak bisa dibaca. Ambil foto lagi atau pilih yang lain.", "foto");

    public static Refusal PhotoKeepsMetadata(string file) => new("photo.metadata", $"{file} masih menyimpan keterangan lokasi yang tidak bisa kami hapus. Pilih foto lain.", "foto");

    public static Refusal VoiceKind(string file) => new("voice.kind", $"{file} bukan rekaman M4A, MP3, OGG, WebM, atau WAV. Pilih rekaman lain.", "suara");

    public static Refusal VoiceTooLarge(string file) => new("voice.too-large", $"{file} lebih dari 2 MB. Rekam lebih pendek, paling lama satu menit.", "suara");

    public static Refusal VoiceTooLong(string file) => new("voice.too-long", $"{file} lebih dari satu menit. Rekam lebih pendek.", "suara");

    public static Refusal VoiceBroken(string file) => new("voice.broken", $"{file} tidak bisa dibaca, atau berisi lebih dari suara. Rekam lagi atau pilih yang lain.", "suara");

    public static Refusal DocumentKind(string file) => new("document.kind", $"{file} bukan PDF.", "dokumen");

    public static Refusal DocumentTooLarge(string file, int megabytes) => new("document.too-large", Invariant($"{file} lebih dari {megabytes} MB."), "dokumen");
}
