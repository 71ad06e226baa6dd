using Portal.Domain.Tickets;

namespace Portal.Web.Follow;

internal static class ArchiveWords
{
    /// <summary>Why nothing more happens, and what the reporter can still do.</summary>
    public static string For(ArchiveReason reason) => reason switch
    {
        ArchiveReason.Withdrawn => "Laporan ini dicabut, atau dianggap dicabut karena pertanyaan kami tidak terjawab. Masalahnya masih ada? Buat laporan baru.",
        ArchiveReason.NotAReport => "Isinya bukan laporan yang dapat kami kerjakan. Kalau menurut Anda keliru, tulis di percakapan.",
        ArchiveReason.Unclear => "Kami tidak dapat memahami masalah atau tempatnya. Buat laporan baru dengan keterangan yang lebih lengkap.",
        ArchiveReason.Abusive => "Tulisannya memuat hinaan atau ancaman. Buat laporan baru dengan menyebut masalahnya saja.",
        ArchiveReason.OutsideAuthority => "Masalah ini di luar wewenang pemerintah daerah.",
        ArchiveReason.TestReport => "Laporan ini percobaan.",
        ArchiveReason.Imported => "Laporan ini berasal dari sistem lama dan disimpan sebagai catatan.",
    };
}
