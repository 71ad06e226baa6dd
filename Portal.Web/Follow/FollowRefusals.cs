using Portal.Domain;

namespace Portal.Web.Follow;

/// <summary>What a reporter is told when something does not go through, in a citizen's words.</summary>
public static class FollowRefusals
{
    public static readonly Refusal WrongCode = new("follow.wrong-code", "Kode lacak ini tidak kami kenal. Periksa lagi: enam belas huruf dan angka dalam empat kelompok.", "kode");
    public static readonly Refusal NumberNotCode = new("follow.number-not-code", "Itu nomor laporan. Untuk melacak, isi kode lacak yang Anda terima bersama nomor itu.", "kode");
    public static readonly Refusal TooManyTries = new("follow.too-many-tries", "Terlalu banyak kode yang salah dari jaringan Anda. Coba lagi 15 menit lagi.", "kode");
    public static readonly Refusal TooManyMessages = new("follow.too-many-messages", "Anda baru saja mengirim banyak pesan. Tunggu sepuluh menit, lalu kirim lagi; tulisan Anda masih ada.", "text");

    /// <summary>The ticket's own refusals are written for officers.</summary>
    public static string Sentence(Refusal refusal) => refusal.Code switch
    {
        "ticket.reopen-too-late" => refusal.Sentence,
        var code when code.StartsWith("ticket.", StringComparison.Ordinal) => "Laporan ini baru saja berubah. Lihat keadaannya sekarang di halaman ini, lalu coba lagi.",
        _ => refusal.Sentence,
    };
}
