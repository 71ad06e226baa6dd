using Portal.Domain.Tickets;

namespace Portal.Web.Public;

/// <summary>A state explained to somebody who knows nothing of the matter.</summary>
public static class StrangerWords
{
    public static string For(TicketState state, string? holder) => state switch
    {
        TicketState.Received => "Laporan ini sudah diterima dan sedang diperiksa petugas.",
        TicketState.Verified => "Petugas sudah memeriksa laporan ini dan menentukan dinas yang menangani.",
        TicketState.Referred => $"Laporan ini sudah diteruskan ke {Dinas(holder)} dan menunggu mulai ditangani.",
        TicketState.InProgress => $"Laporan ini sedang ditangani {Dinas(holder)}.",
        TicketState.Scheduled => $"Pekerjaannya sudah dijadwalkan {Dinas(holder)}. Ini belum dihitung selesai sampai terbukti.",
        TicketState.Answered => $"Sudah dijawab {Dinas(holder)}. Sekarang pelapor yang menyatakan beres atau belum.",
        TicketState.Closed => "Laporan ini sudah ditutup.",
        TicketState.AwaitingReporter => "Petugas bertanya kepada pelapor. Hitungan waktu berhenti sampai pelapor menjawab, paling lama 30 hari.",
        TicketState.Reopened => "Pelapor menyatakan belum beres. Laporan kembali ke dinas yang sama dan tenggat yang lama tetap berjalan.",
        TicketState.Returned => "Laporan ini dikembalikan untuk dicarikan dinas yang tepat. Hitungan waktu tetap berjalan.",
        TicketState.Outside => "Masalah ini bukan wewenang pemerintah daerah, jadi diteruskan kepada yang berwenang.",
        TicketState.Duplicate => "Laporan ini digabung dengan laporan lain tentang masalah yang sama.",
        TicketState.Archived => "Laporan ini diarsipkan dan tidak ditindaklanjuti lagi.",
    };

    private static string Dinas(string? holder) => holder ?? "dinas yang menangani";
}
