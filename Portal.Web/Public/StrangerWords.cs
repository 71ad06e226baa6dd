using Portal.Domain.Tickets;
using Portal.Web.Ui;

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

    /// <summary>What happens next; null where nothing does.</summary>
    public static string? Next(Ticket ticket, TimeZoneInfo zone) => ticket.State switch
    {
        TicketState.Received => "Berikutnya: petugas menentukan dinas yang menangani.",
        TicketState.Verified or TicketState.Returned => "Berikutnya: diteruskan ke dinas yang berwenang.",
        TicketState.Referred => "Berikutnya: dinas itu mulai menangani, lalu menjawab dengan bukti.",
        TicketState.InProgress or TicketState.Reopened => "Berikutnya: dinas menjawab dengan bukti, lalu pelapor menyatakan beres atau belum.",
        TicketState.Scheduled => "Berikutnya: pekerjaan dilakukan dan dibuktikan, lalu pelapor menyatakan beres atau belum.",
        TicketState.Answered when ticket.SilenceDueAt is { } until => $"Berikutnya: bila pelapor tidak menanggapi sampai {until.DayIn(zone).LongDay()}, laporan ditutup dengan catatan “pelapor tidak menjawab”.",
        TicketState.AwaitingReporter when ticket.WithdrawDueAt is { } until => $"Berikutnya: bila pelapor tidak menjawab sampai {until.DayIn(zone).LongDay()}, laporan dianggap dicabut.",
        TicketState.Outside => "Berikutnya: jawaban pemilik wewenang kami catat di sini.",
        TicketState.Closed when ticket.ClosedAt is { } closed => $"Pelapor masih dapat membuka kembali laporan ini sampai {(closed + Ticket.ReopenWindow).DayIn(zone).LongDay()}.",
        _ => null,
    };

    private static string Dinas(string? holder) => holder ?? "dinas yang menangani";
}
