namespace Portal.Domain.Notices;

/// <summary>Every "no" of choosing how to be told.</summary>
public static class NoticeRefusals
{
    public static readonly Refusal Address = new("notice.address", "Tulis alamat email lengkap, misalnya nama@contoh.id", "email");
    public static readonly Refusal Phone = new("notice.phone", "Tulis nomor ponsel Indonesia, misalnya 0812 3456 7890", "telepon");
    public static readonly Refusal Push = new("notice.push", "Browser ini tidak memberi alamat kirim yang bisa kami pakai. Pilih cara lain.", "dorong");
    public static readonly Refusal NotOffered = new("notice.not-offered", "Cara ini belum tersedia di portal kami. Pilih cara lain.");
    public static readonly Refusal TooMany = new("notice.too-many", "Sudah terlalu banyak alamat untuk laporan ini. Hentikan salah satu dahulu.");
    public static readonly Refusal AskedTooOften = new("notice.asked-too-often", "Kami sudah beberapa kali mengirim konfirmasi. Coba lagi besok.");
    public static readonly Refusal CodeWrong = new("notice.code-wrong", "Kode itu belum cocok. Periksa lagi enam angkanya.", "kode");
    public static readonly Refusal CodeOver = new("notice.code-over", "Kode itu tidak berlaku lagi. Minta kode baru.", "kode");
    public static readonly Refusal Hours = new("notice.hours", "Pilih jam dari daftar.", "dari");
}
