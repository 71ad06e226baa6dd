using Portal.Domain;

namespace Portal.Web.Follow;

/// <summary>What a reporter is told when something does not go through, in a citizen's words.</summary>
public static class FollowRefusals
{
    public static readonly Refusal WrongCode = new("follow.wrong-code", "Kode lacak ini tidak kami kenal. Periksa lagi: enam belas huruf dan angka dalam empat kelompok.", "kode");
    public static readonly Refusal NumberNotCode = new("follow.number-not-code", "Itu nomor laporan. Untuk melacak, isi kode lacak yang Anda terima bersama nomor itu.", "kode");
    public static readonly Refusal TooManyTries = new("follow.too-many-tries", "Terlalu banyak kode yang salah dari jaringan Anda. Coba lagi 15 menit lagi.", "kode");
    public static readonly Refusal TooManyMessages = new("follow.too-many-messages", "Anda baru saja mengirim banyak pesan. Tunggu sepuluh menit, lalu kirim lagi; tulisan Anda masih ada.", "text");

    public static readonly Refusal TooManyPhotos = new("follow.too-many-photos", "Anda baru saja mengirim banyak foto. Kirim foto ini satu jam lagi; tulisan Anda dapat dikirim sekarang tanpa foto.", "foto");
    public static readonly Refusal StaysUnknown = new("follow.stays-unknown", "Laporan ini anonim atau tanpa identitas. Supaya tetap begitu, kami tidak mengaitkannya dengan akun. Kode lacaknya tetap berlaku; Anda dapat mengingatnya di ponsel ini lewat halaman lacak.", "kode");
    public static readonly Refusal TooManyCopies = new("follow.too-many-copies", "Anda baru saja mengunduh beberapa kali. Coba lagi satu jam lagi.");
    public static readonly Refusal NothingSaid = new("follow.nothing-said", "Tulis pesan atau pilih foto dulu.", "text");

    /// <summary>The ticket's own refusals are written for officers.</summary>
    public static string Sentence(Refusal refusal) => refusal.Code switch
    {
        "ticket.reopen-too-late" or "ticket.rate-after-closing" or "ticket.rating-stands" or "ticket.rating-score" => refusal.Sentence,
        var code when code.StartsWith("ticket.", StringComparison.Ordinal) => "Laporan ini baru saja berubah. Lihat keadaannya sekarang di halaman ini, lalu coba lagi.",
        _ => refusal.Sentence,
    };
}
