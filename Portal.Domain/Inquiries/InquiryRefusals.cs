namespace Portal.Domain.Inquiries;

/// <summary>Every "no" of a request for public information.</summary>
public static class InquiryRefusals
{
    public static readonly Refusal NotInquiry = new("inquiry.not-one", "Ini bukan permintaan informasi publik. Golongan waktunya diatur di klasifikasi.");
    public static readonly Refusal AlreadyExtended = new("inquiry.already-extended", "Waktu sudah diperpanjang sekali. Undang-undang tidak mengenal perpanjangan kedua.", "reason");
    public static readonly Refusal ExtendTooLate = new("inquiry.extend-too-late", "Waktu hanya dapat diperpanjang sebelum tenggatnya lewat.", "reason");
    public static readonly Refusal NeedsDecision = new("inquiry.needs-decision", "Simpan dulu keputusan PPID: diberikan, diberikan sebagian, atau ditolak.");
    public static readonly Refusal NeedsGround = new("inquiry.needs-ground", "Pilih dasar pengecualian menurut Pasal 17 UU 14/2008.", "ground");
    public static readonly Refusal NeedsTest = new("inquiry.needs-test", "Isi nomor dan tanggal berita acara uji konsekuensi. Informasi tidak ditutup tanpa uji.", "test");
    public static readonly Refusal ObjectInstead = new("inquiry.object-instead", "Terhadap keputusan PPID Anda mengajukan keberatan kepada atasannya. Buka “Ajukan keberatan” di halaman laporan Anda.");
    public static readonly Refusal ObjectionClosed = new("inquiry.objection-closed", "Keberatan dapat diajukan sekali, dalam 30 hari kerja sesudah keputusan atau sesudah tenggat jawaban lewat.");
    public static readonly Refusal ObjectionWaits = new("inquiry.objection-waits", "Pemohon mengajukan keberatan. Atasan PPID menjawab dulu; sebelum itu permintaan ini tidak dikerjakan dan tidak ditutup.");
    public static readonly Refusal KeepsClass = new("inquiry.keeps-class", "Sesudah keberatan, jenis dan golongan waktu permintaan ini tidak diubah lagi.", "kind");
    public static readonly Refusal NoObjection = new("inquiry.no-objection", "Tidak ada keberatan yang menunggu jawaban.");
    public static readonly Refusal OwnDecision = new("inquiry.own-decision", "Anda ikut menulis atau menyetujui keputusan PPID ini. Orang lain yang mencatat jawaban atasannya.");
}
