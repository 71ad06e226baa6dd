using Portal.Domain;
using Portal.Domain.Reports;

namespace Portal.Web.Reports.Intake;

/// <summary>Every "no" of writing a report down for a citizen.</summary>
public static class IntakeRefusals
{
    public static readonly Refusal DayMissing = new("intake.day", "Isi tanggal diterima: hari laporan ini sampai di tangan pemerintah.", "receivedOn");
    public static readonly Refusal DayAhead = new("intake.day-ahead", "Tanggal diterima tidak boleh di masa depan.", "receivedOn");
    public static readonly Refusal DayTooOld = new("intake.day-too-old", $"Tanggal diterima lebih dari {IntakeNote.OldestDays.ToString(System.Globalization.CultureInfo.InvariantCulture)} hari yang lalu. Catat dengan tanggal hari ini dan sebut tanggal aslinya di dalam isi.", "receivedOn");
    public static readonly Refusal LetterDayMissing = new("intake.letter-day", "Isi tanggal surat; tidak sesudah tanggal diterima.", "letterOn");
    public static readonly Refusal PlaceMissing = new("intake.place", "Pilih kecamatan, atau tulis patokan supaya petugas menemukan tempatnya.", "area");
    public static readonly Refusal AboutWhom = new("intake.about-whom", "Tanyakan dan isi: siapa yang dilaporkan. Dari jawabannya laporan ini dikirim ke pemeriksa yang tepat.", "extra");
    public static readonly Refusal FileKind = new("intake.file-kind", "Pindaian surat diunggah sebagai PDF, JPG, PNG, atau WebP.", "scan");
    public static readonly Refusal TooManyFiles = new("intake.too-many-files", "Paling banyak 5 berkas. Hapus salah satu bila ingin menambah.", "scan");
    public static readonly Refusal FileTooLong = new("intake.csv-too-long", "Paling banyak 500 baris dan 2 MB sekali unggah. Bagi berkasnya.", "csv");
    public static readonly Refusal FileBroken = new("intake.csv-broken", "Berkas ini bukan CSV yang utuh. Simpan lagi sebagai CSV UTF-8.", "csv");
    public static readonly Refusal FileEmpty = new("intake.csv-empty", "Tidak ada baris laporan. Perlu kolom sumber, tanggal_diterima, dan isi.", "csv");
    public static readonly Refusal NothingFine = new("intake.csv-nothing", "Tidak ada baris yang dapat dicatat. Perbaiki dulu yang tertulis di kolom hasil.", "csv");
    public static readonly Refusal FinishFirst = new("intake.csv-finish", "Berkas sebelumnya belum selesai: unduh hasilnya dan tekan “Hasil sudah disimpan”.", "csv");
    public static readonly Refusal HandOverFirst = new("intake.hand-over-first", "Bukti terima yang tadi belum diserahkan. Serahkan dulu, lalu catat laporan berikutnya.");
}
