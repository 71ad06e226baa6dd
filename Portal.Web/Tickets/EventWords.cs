using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>What an officer reads for each line of the log. <paramref name="IsInside"/> lines are for the desks, not for readers by tembusan.</summary>
internal sealed record EventWord(string Icon, string Title, bool IsInside = false);

internal static class EventWords
{
    public static EventWord For(TicketEventType type) => type switch
    {
        TicketEventType.Filed => new("inbox", "Laporan masuk"),
        TicketEventType.Imported => new("download", "Diimpor dari data lama"),
        TicketEventType.Accepted => new("verified", "Terverifikasi"),
        TicketEventType.Reclassified => new("tag", "Kategori atau golongan diubah"),
        TicketEventType.Masked => new("hidden", "Teks untuk umum ditulis", IsInside: true),
        TicketEventType.Published => new("eye", "Diterbitkan"),
        TicketEventType.Unpublished => new("hidden", "Ditarik dari umum"),
        TicketEventType.ReporterAsked => new("ask", "Pelapor ditanya, jam berhenti"),
        TicketEventType.ReporterWrote => new("chat", "Pelapor menulis"),
        TicketEventType.OfficerWrote => new("chat", "Balasan ke warga"),
        TicketEventType.NoteAdded => new("lock", "Catatan internal", IsInside: true),
        TicketEventType.Referred => new("forward", "Diteruskan"),
        TicketEventType.Copied => new("copy", "Tembusan"),
        TicketEventType.Named => new("shield", "Petugas ditunjuk untuk laporan rahasia", IsInside: true),
        TicketEventType.Taken => new("work", "Mulai ditindaklanjuti"),
        TicketEventType.Assigned => new("user", "Ditugaskan"),
        TicketEventType.Returned => new("back", "Dikembalikan ke Admin Instansi"),
        TicketEventType.AnswerDrafted => new("edit", "Draf jawaban dimulai", IsInside: true),
        TicketEventType.AnswerSubmitted => new("stamp", "Draf dikirim untuk disetujui", IsInside: true),
        TicketEventType.AnswerSentBack => new("back", "Draf ditolak dengan catatan", IsInside: true),
        TicketEventType.AnswerApproved => new("done", "Jawaban disetujui dan dikirim ke warga"),
        TicketEventType.Scheduled => new("cal", "Dijadwalkan, belum selesai"),
        TicketEventType.Confirmed => new("done", "Pelapor menyatakan beres"),
        TicketEventType.Rejected => new("again", "Pelapor menyatakan belum beres"),
        TicketEventType.Reopened => new("again", "Pelapor membuka kembali"),
        TicketEventType.ClosedBySilence => new("done", "Ditutup: pelapor tidak menjawab 10 hari kerja"),
        TicketEventType.ClosedByOfficer => new("done", "Ditutup petugas"),
        TicketEventType.ForwardedOutside => new("out", "Diteruskan ke luar"),
        TicketEventType.Merged => new("merge", "Digabung ke laporan induk"),
        TicketEventType.Unmerged => new("merge", "Penggabungan dibatalkan"),
        TicketEventType.Archived => new("archive", "Diarsipkan"),
        TicketEventType.Withdrawn => new("archive", "Dianggap dicabut: 30 hari tanpa tanggapan"),
        TicketEventType.DeadlinePassed => new("alert", "Lewat tenggat"),
        TicketEventType.Supported => new("users", "Warga lain mengalami hal yang sama"),
        TicketEventType.PublicationProposed => new("stamp", "Diusulkan terbit, menunggu kunci kedua", IsInside: true),
        TicketEventType.LiftAsked => new("key", "Diminta dibuka kerahasiaannya", IsInside: true),
        TicketEventType.LiftGranted => new("key", "Kerahasiaan dibuka dengan dua orang"),
        TicketEventType.LiftDeclined => new("lock", "Permintaan membuka kerahasiaan ditolak", IsInside: true),
        TicketEventType.PhotosReleased => new("image", "Foto pelapor dilepas ke OPD", IsInside: true),
        TicketEventType.IdentityOpened => new("key", "Identitas pelapor dibuka dengan alasan", IsInside: true),
        TicketEventType.Ruled => new("scale", "Putusan Admin Instansi"),
        TicketEventType.Rated => new("star", "Pelapor menilai penanganan"),
        TicketEventType.IdentityErased => new("shield", "Identitas dan kontak pelapor dihapus"),
        TicketEventType.Undone => new("again", "Diurungkan dalam 10 detik", IsInside: true),
        TicketEventType.Escalated => new("clock", "Peringatan waktu", IsInside: true),
        TicketEventType.DueMoved => new("cal", "Tenggat dihitung ulang"),
        TicketEventType.ProofRefused => new("back", "Bukti ditolak dalam uji petik"),
        TicketEventType.WordsErased => new("shield", "Isi dan foto laporan dihapus"),
    };
}
