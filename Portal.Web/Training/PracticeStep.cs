namespace Portal.Web.Training;

/// <summary>What is done to a ticket, in the order it is done.</summary>
public enum PracticeStep { Read, Take, Note, Reply, Proof, Submit, Done }

internal static class PracticeWords
{
    public static readonly IReadOnlyList<PracticeStep> Steps = [.. Enum.GetValues<PracticeStep>().Where(one => one != PracticeStep.Done)];

    public static (string Title, string Says) For(PracticeStep step) => step switch
    {
        PracticeStep.Read => ("Baca laporannya", "Di kiri ada kata-kata pelapor, tempat, dan tenggat. Pelapor dikenal lewat kode; namanya tersegel dan hanya dibuka dengan alasan."),
        PracticeStep.Take => ("Ambil dan mulai", "Menekan tombol ini mencatat kapan OPD mulai menangani. Warga melihat keadaannya berubah."),
        PracticeStep.Note => ("Tulis catatan internal", "Kotak bergaris putus-putus tidak pernah terlihat warga. Pakai untuk rekan kerja."),
        PracticeStep.Reply => ("Tulis draf jawaban", "Jawaban dibaca warga sesudah disetujui. Sebut apa yang dikerjakan dan kapan, dengan kata-kata biasa."),
        PracticeStep.Proof => ("Pasang bukti", "Kategori ini meminta foto sesudah. Coba juga foto yang salah: foto pelapor sendiri selalu ditolak."),
        PracticeStep.Submit => ("Kirim untuk disetujui", "Pejabat Penghubung menyetujui atau mengembalikan dengan catatan. Penulis tidak menyetujui jawabannya sendiri."),
        PracticeStep.Done => ("Selesai", "Anda sudah menjalani semua langkah. Yang menutup laporan adalah pelapor: \u201cYa, sudah beres\u201d."),
    };
}
