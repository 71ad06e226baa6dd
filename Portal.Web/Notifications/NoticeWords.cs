using Portal.Domain.Tickets;
using Portal.Web.Follow;
using Portal.Web.Ui;
using static Portal.Domain.Tickets.TicketEventType;

namespace Portal.Web.Notifications;

/// <summary>
/// Which events are news, and in which words. What the reporter did is no news to the reporter; who joined with "saya juga" hears only what
/// anybody may see. No word of a report, a message or an answer is ever in it. An event type without a line here does not compile.
/// </summary>
public static class NoticeWords
{
    /// <summary>Of a confidential report not even the dinas is named outside our own pages.</summary>
    public const string Quiet = "Ada perkembangan baru pada laporan Anda.";

    public static bool IsNews(TicketEventType type, bool forSupporter) => type switch
    {
        Referred or Taken or Scheduled or AnswerApproved or DeadlinePassed or Reopened or ClosedBySilence or ClosedByOfficer or ForwardedOutside or Merged or Archived or Ruled or ProofRefused or OutsideNews or OutsideRelayed or IncidentNews or InspectionConcluded or ObjectionAnswered => true,
        Accepted or Published or Unpublished or ReporterAsked or OfficerWrote or Returned or Unmerged or Withdrawn or LiftGranted or DueMoved or Split or InspectionMoved or InquiryExtended => !forSupporter,
        Confirmed or Rejected or Objected => forSupporter,
        Filed or Imported or Reclassified or Masked or ReporterWrote or NoteAdded or Copied or Named or Assigned or AnswerDrafted or AnswerSubmitted or AnswerSentBack or IdentityOpened
            or Supported or PublicationProposed or LiftAsked or LiftDeclined or PhotosReleased or Rated or IdentityErased or WordsErased or PhotosErased or PhotoCovered or Undone or Escalated
            or ContributorAsked or ContributionHandedIn or ContributorReleased or DispositionGiven or DispositionReturned or SentByLetter or OutsideAnswered or OutsideSentBack or LinkOpened or LinkRevoked => false,
    };

    public static string Sentence(TicketEvent one, JourneyNames names) => one.Type switch
    {
        Accepted => "Laporan sudah kami periksa dan kami terima.",
        Published => "Terbit di Laporan warga, tanpa nama dan data pribadi.",
        Unpublished => "Ditarik dari Laporan warga. Laporan tetap kami kerjakan.",
        LiftGranted => "Kerahasiaan yang Anda pilih dibuka oleh dua petugas. Alasannya ada di halaman lacak Anda.",
        Referred => $"Diteruskan ke {names.Agency(one.AgencyId)}.",
        Taken => $"{Capital(names.Agency(one.AgencyId))} mulai menangani.",
        Returned => "Dikembalikan untuk dicarikan dinas yang tepat. Hitungan waktu tetap berjalan.",
        ReporterAsked => "Kami bertanya kepada Anda. Hitungan waktu berhenti sampai Anda menjawab.",
        OfficerWrote => "Petugas menulis pesan kepada Anda.",
        Scheduled => $"{Capital(names.Agency(one.AgencyId))} menjanjikan tanggal pekerjaan. Ini belum dihitung selesai.",
        AnswerApproved => $"{Capital(names.Agency(one.AgencyId))} sudah menjawab. Pelapor yang menentukan: sudah beres atau belum.",
        DeadlinePassed => "Kami melewati tanggal yang kami janjikan. Laporan tetap dikerjakan, dan keterlambatannya tercatat.",
        Confirmed => "Pelapor menyatakan sudah beres. Laporan ditutup.",
        Rejected => "Pelapor menyatakan belum beres. Kembali ke dinas yang sama.",
        Reopened => "Laporan dibuka kembali. Tenggat yang lama tetap berjalan.",
        ClosedBySilence => "Ditutup karena 10 hari kerja tidak ada tanggapan. Bila belum beres, laporan dapat dibuka kembali dalam 30 hari.",
        ClosedByOfficer => Closed(one),
        Ruled when one.State == TicketState.Closed => "Admin Instansi memutuskan laporan ini ditutup. Alasannya dan jalan ke Ombudsman ada di halaman laporan.",
        Ruled => $"Admin Instansi memutuskan: dikerjakan lagi oleh {names.Agency(one.AgencyId)}.",
        ProofRefused => $"Bukti dari {names.Agency(one.AgencyId)} kami periksa lagi dan kami tolak. Laporan dikerjakan lagi.",
        DueMoved => "Tanggal yang kami janjikan dihitung ulang. Sebabnya ada di halaman laporan Anda.",
        Withdrawn => "Dianggap dicabut, karena pertanyaan kami tidak terjawab selama 30 hari.",
        ForwardedOutside => $"Diteruskan ke {names.Owner(Fact(one, "agency"))}, pemilik wewenangnya.",
        Merged => "Digabung dengan laporan tentang masalah yang sama.",
        Unmerged => "Penggabungan dibatalkan. Laporan ditangani tersendiri lagi.",
        OutsideNews => $"Ada kabar dari {names.Owner(Fact(one, "agency"))}.",
        OutsideRelayed => $"{Capital(names.Owner(Fact(one, "agency")))} sudah menjawab. Pelapor yang menentukan: sudah beres atau belum.",
        InspectionMoved => "Pemeriksaan berlanjut ke tahap berikutnya.",
        InspectionConcluded => "Pemeriksaan selesai. Kesimpulannya ada di halaman laporan Anda.",
        InquiryExtended => "PPID memperpanjang waktu menjawab dengan alasan tertulis. Alasannya ada di halaman laporan Anda.",
        Objected => "Pemohon mengajukan keberatan kepada atasan PPID.",
        ObjectionAnswered => "Atasan PPID sudah menjawab keberatan.",
        IncidentNews => "Ada perkembangan pada masalah yang sama dengan laporan ini.",
        Split => "Laporan Anda memuat lebih dari satu masalah. Satu bagian kami tangani sebagai laporan sendiri; Anda dapat mengikuti keduanya.",
        Archived => "Diarsipkan. Alasannya ada di halaman laporan.",
        Filed or Imported or Reclassified or Masked or ReporterWrote or NoteAdded or Copied or Named or Assigned or AnswerDrafted or AnswerSubmitted or AnswerSentBack or IdentityOpened
            or Supported or PublicationProposed or LiftAsked or LiftDeclined or PhotosReleased or Rated or IdentityErased or WordsErased or PhotosErased or PhotoCovered or Undone or Escalated
            or ContributorAsked or ContributionHandedIn or ContributorReleased or DispositionGiven or DispositionReturned or SentByLetter or OutsideAnswered or OutsideSentBack or LinkOpened or LinkRevoked => "",
    };

    private static string Closed(TicketEvent one) => Enum.TryParse<ClosingReason>(Fact(one, "reason"), out var reason) switch
    {
        true when reason == ClosingReason.RulingAfterRejections => "Admin Instansi memutuskan laporan ini ditutup. Alasannya dan jalan ke Ombudsman ada di halaman laporan.",
        true => $"Ditutup petugas: {Words.For(reason)}.",
        false => "Ditutup petugas.",
    };

    private static string? Fact(TicketEvent one, string key) => EventFacts.Read(one.Facts).GetValueOrDefault(key);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
