namespace Portal.Domain.Referrals;

/// <summary>Every "no" of contributors, letters and roads, on one screen.</summary>
public static class ReferralRefusals
{
    public static readonly Refusal NeedsLead = new("contribution.needs-lead", "Kontribusi diminta sesudah laporan diteruskan ke OPD pengampu dan selama laporan masih dikerjakan.");
    public static readonly Refusal IsLead = new("contribution.is-lead", "OPD pengampu tidak dimintai kontribusi; ia menulis jawabannya.", "agency");
    public static readonly Refusal AlreadyAsked = new("contribution.already-asked", "OPD ini sudah dimintai kontribusi dan belum menyerahkannya.", "agency");
    public static readonly Refusal IsSecret = new("contribution.secret", "Laporan rahasia tidak dibagi ke OPD lain. Hanya petugas yang ditunjuk yang membacanya.");
    public static readonly Refusal DayIsPast = new("contribution.day-past", "Pilih hari ini atau sesudahnya.", "dueOn");
    public static readonly Refusal NothingAsked = new("contribution.nothing-asked", "OPD ini tidak sedang dimintai kontribusi. Muat ulang halaman.");
    public static readonly Refusal NoSuchLetter = new("letter.none", "Tautan ini tidak berlaku. Mintalah tautan baru kepada pengirim surat.");
    public static readonly Refusal LinkEnded = new("letter.link-ended", "Masa berlaku tautan ini sudah habis. Mintalah tautan baru kepada pengirim surat.");
    public static readonly Refusal LinkRevoked = new("letter.link-revoked", "Tautan ini sudah dicabut. Mintalah tautan baru kepada pengirim surat.");
    public static readonly Refusal TooManyAnswers = new("letter.too-many", "Sudah banyak jawaban dikirim dalam satu jam. Coba lagi nanti.");
    public static readonly Refusal NotOutsideNow = new("letter.not-outside", "Laporan ini tidak lagi berada pada badan di luar, jadi jawabannya tidak dapat diteruskan. Muat ulang halaman.");
    public static readonly Refusal ReplyJudged = new("letter.reply-judged", "Jawaban ini sudah diperiksa. Muat ulang halaman.");
    public static readonly Refusal NotByLetter = new("referral.has-officers", "OPD ini punya petugas aktif di portal, jadi ia bekerja sendiri di sini.");
    public static readonly Refusal AlreadyByLetter = new("referral.by-letter", "Laporan ini sudah dikerjakan lewat surat.");
    public static readonly Refusal NoSuchRoad = new("road.none", "Ruas jalan tidak ditemukan. Muat ulang daftar.");
    public static readonly Refusal RoadTaken = new("road.taken", "Kode ruas ini sudah dipakai. Pakai kode lain.", "code");
    public static readonly Refusal RoadFileEmpty = new("road.file-empty", "Berkas tidak berisi baris ruas. Baris pertama adalah nama kolom: code,name,aliases,tier,owner_code,kecamatan.", "file");
    public static readonly Refusal RoadFileBroken = new("road.file-broken", "Berkas bukan CSV yang terbaca. Simpan lagi dari lembar kerja sebagai CSV UTF-8.", "file");
    public static readonly Refusal RoadFileLong = new("road.file-long", "Berkas paling panjang 5.000 ruas. Bagi menjadi beberapa berkas.", "file");
}
