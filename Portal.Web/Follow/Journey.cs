using Portal.Domain.Tickets;
using Portal.Web.Ui;
using static Portal.Domain.Tickets.TicketEventType;

namespace Portal.Web.Follow;

/// <summary>One step of a report's way, in the reporter's words.</summary>
public sealed record JourneyStep(string Title, string? Detail, string Icon, Tone Tone, DateTimeOffset At);

/// <summary>
/// The event log as a citizen reads it. Notes, drafts, assignments, copies and opened identities are never a step;
/// an event type without a line here does not compile.
/// </summary>
public static class Journey
{
    /// <summary>Newest first.</summary>
    public static IReadOnlyList<JourneyStep> Of(IEnumerable<TicketEvent> events, JourneyNames names)
    {
        var steps = new List<JourneyStep>();
        var before = TicketState.Received;
        foreach (var one in TakenBack.Without(events).OrderBy(one => one.Sequence))
        {
            if (Step(one, before, names) is { } step) steps.Add(step);
            before = one.State;
        }
        steps.Reverse();
        return steps;
    }

    private static JourneyStep? Step(TicketEvent one, TicketState before, JourneyNames names) => one.Type switch
    {
        Filed or Imported or Accepted or Reclassified or Published or Unpublished or LiftGranted => AtTheStart(one, names),
        ReporterAsked or Referred or Taken or Returned or Scheduled or AnswerApproved or DeadlinePassed or DueMoved or ProofRefused => AtWork(one, names),
        Confirmed or Rejected or Reopened or ClosedBySilence or ClosedByOfficer or Withdrawn => AtTheEnd(one),
        Ruled or IdentityErased or WordsErased or PhotosErased => AtTheEdge(one, names),
        ForwardedOutside or Merged or Unmerged or Archived or OutsideNews or OutsideRelayed or Split => ElseWhere(one, names),
        IncidentNews => IncidentStep.Of(one, names),
        InspectionMoved or InspectionConcluded => InspectionWords.Step(one),
        InquiryExtended or Objected or ObjectionAnswered => InquiryWords.Step(one),
        ReporterWrote => before != TicketState.AwaitingReporter ? null : Says(one, "Anda menjawab pertanyaan kami", "Hitungan waktu berjalan lagi.", "chat", Tone.Netral),
        OfficerWrote => null, // it stands in the talk
        Rated => null, // it stands beside the ending
        Masked or NoteAdded or Copied or Named or Assigned or AnswerDrafted or AnswerSubmitted or AnswerSentBack or IdentityOpened or Supported or PublicationProposed or LiftAsked or LiftDeclined or PhotosReleased or PhotoCovered or Undone or Escalated => null,
        ContributorAsked or ContributionHandedIn or ContributorReleased or DispositionGiven or DispositionReturned or SentByLetter or OutsideAnswered or OutsideSentBack or LinkOpened or LinkRevoked => null,
    };

    private static JourneyStep? AtTheStart(TicketEvent one, JourneyNames names) => one.Type switch
    {
        Filed => Says(one, "Laporan Anda kami terima", Came(Fact(one, "channel")), "inbox", Tone.Langit),
        Imported => Says(one, "Laporan dipindahkan dari sistem lama", null, "archive", Tone.Netral),
        Accepted => Says(one, "Sudah kami periksa", names.Category(one.CategoryId) is { } about ? $"Kami catat sebagai {about}." : null, "verified", Tone.Langit),
        Reclassified => Says(one, "Penggolongan kami perbaiki", names.Category(one.CategoryId) is { } about ? $"Sekarang dicatat sebagai {about}. Hitungan waktu tidak diulang." : null, "tag", Tone.Langit),
        Published => Says(one, "Terbit di Laporan warga", "Tanpa nama dan data pribadi Anda.", "eye", Tone.Netral),
        LiftGranted => Says(one, $"Tidak lagi {LiftWords.What(Facts(one)).ToLowerInvariant()}", $"Alasannya: {LiftWords.Reason(Facts(one))}. Dua petugas memutuskannya dan keputusan itu tercatat. Bila Anda keberatan, tulis kepada kami di percakapan di bawah.", "key", Tone.Kunyit),
        Unpublished => Says(one, "Ditarik dari Laporan warga", "Laporan Anda tetap kami kerjakan.", "hidden", Tone.Netral),
        _ => null,
    };

    private static JourneyStep? AtWork(TicketEvent one, JourneyNames names) => one.Type switch
    {
        ReporterAsked => Says(one, "Kami bertanya kepada Anda", "Hitungan waktu berhenti sampai Anda menjawab.", "ask", Tone.Kunyit),
        Referred => Says(one, $"Diteruskan ke {names.Agency(one.AgencyId)}", null, "forward", Tone.Langit),
        Taken => Says(one, $"{Capital(names.Agency(one.AgencyId))} mulai menangani", null, "work", Tone.Laut),
        Returned => Says(one, "Dikembalikan untuk dicarikan dinas yang tepat", "Hitungan waktu tetap berjalan.", "back", Tone.Kunyit),
        Scheduled => Says(one, $"{Capital(names.Agency(one.AgencyId))} menjanjikan tanggal pekerjaan", "Ini belum dihitung selesai.", "cal", Tone.Kunyit),
        AnswerApproved => Says(one, $"{Capital(names.Agency(one.AgencyId))} menjawab", "Lihat buktinya, lalu Anda yang menentukan.", "stamp", Tone.Kunyit),
        DueMoved => Says(one, "Tanggal janji dihitung ulang", $"{DueMove.Words(Facts(one), names.Zone)}. Hari libur atau aturan waktu berubah.", "cal", Tone.Kunyit),
        ProofRefused => Says(one, "Bukti kami periksa lagi dan kami tolak", $"{Capital(names.Agency(one.AgencyId))} mengerjakannya lagi; tenggat lama tetap berjalan.", "back", Tone.Cabai),
        DeadlinePassed => Says(one, Passed(Fact(one, "deadline")), "Kami mencatatnya sebagai terlambat.", "alert", Tone.Cabai),
        _ => null,
    };

    private static JourneyStep? AtTheEnd(TicketEvent one) => one.Type switch
    {
        Confirmed => Says(one, "Anda menyatakan beres", "Laporan ditutup. Terima kasih.", "done", Tone.Daun),
        Rejected => Says(one, "Anda menyatakan belum beres", "Kembali ke dinas yang sama; tenggat lama tetap berjalan.", "again", Tone.Cabai),
        Reopened => Says(one, "Anda membuka kembali laporan ini", "Kembali ke dinas yang sama; tenggat lama tetap berjalan.", "again", Tone.Cabai),
        ClosedBySilence => Says(one, "Ditutup karena tidak ada tanggapan", "Kami menunggu tanggapan Anda 10 hari kerja.", "done", Tone.Daun),
        ClosedByOfficer => Says(one, "Ditutup petugas", Reason<ClosingReason>(one) is { } reason ? Words.For(reason) + "." : null, "done", Tone.Daun),
        Withdrawn => Says(one, "Dianggap dicabut", "Pertanyaan kami tidak terjawab selama 30 hari.", "archive", Tone.Netral),
        _ => null,
    };

    private static JourneyStep? AtTheEdge(TicketEvent one, JourneyNames names) => one.Type switch
    {
        Ruled when one.State == TicketState.Closed => Says(one, "Diputuskan: ditutup", "Alasan dan pihak yang memutuskan ada di halaman ini.", "scale", Tone.Netral),
        Ruled => Says(one, "Diputuskan: dikerjakan lagi", $"Oleh {names.Agency(one.AgencyId)}. Tenggat lama tetap berjalan.", "scale", Tone.Laut),
        IdentityErased when one.Source == EventSource.System => Says(one, "Identitas dan kontak dihapus", "Masa simpannya sudah habis.", "shield", Tone.Netral),
        IdentityErased => Says(one, "Identitas dan kontak dihapus", "Atas permintaan Anda. Laporan tetap ditangani.", "shield", Tone.Netral),
        WordsErased => Says(one, "Isi dan foto laporan dihapus", "Yang tersisa hanya catatan penanganannya.", "shield", Tone.Netral),
        PhotosErased => Says(one, "Foto dan suara Anda kami hapus", "Masa simpannya sudah habis.", "shield", Tone.Netral),
        _ => null,
    };

    private static JourneyStep? ElseWhere(TicketEvent one, JourneyNames names) => one.Type switch
    {
        ForwardedOutside => Says(one, $"Diteruskan ke {names.Owner(Fact(one, "agency"))}", Fact(one, "letter") is { } letter ? $"Dengan surat pengantar {letter}." : null, "out", Tone.Netral),
        Merged => Says(one, "Digabung dengan laporan tentang masalah yang sama", null, "merge", Tone.Netral),
        Unmerged when one.Source == EventSource.Reporter => Says(one, "Anda menyatakan belum beres", "Laporan Anda ditangani tersendiri lagi; tenggat lama tetap berjalan.", "again", Tone.Cabai),
        Unmerged => Says(one, "Penggabungan dibatalkan", "Laporan Anda ditangani tersendiri lagi.", "merge", Tone.Langit),
        OutsideNews => Says(one, $"{Capital(names.Owner(Fact(one, "agency")))} memberi kabar", "Kabarnya ada di percakapan.", "chat", Tone.Langit),
        OutsideRelayed => Says(one, $"{Capital(names.Owner(Fact(one, "agency")))} menjawab", "Kami sudah memeriksanya. Anda yang menentukan.", "stamp", Tone.Kunyit),
        Split => Says(one, "Laporan Anda kami bagi", $"Satu masalah di dalamnya menjadi laporan sendiri, nomor {Fact(one, "into")}. Keduanya dapat Anda ikuti dari halaman ini.", "merge", Tone.Langit),
        Archived => Says(one, "Diarsipkan", Reason<ArchiveReason>(one) is { } reason ? ArchiveWords.For(reason) : null, "archive", Tone.Netral),
        _ => null,
    };

    private static JourneyStep Says(TicketEvent one, string title, string? detail, string icon, Tone tone) => new(title, detail, icon, tone, one.At);

    // Written down by an officer for the citizen; whoever files alone needs no telling.
    private static string? Came(string? channel) => Enum.TryParse<Channel>(channel, out var way) ? way switch
    {
        Channel.Desk => "Petugas mencatatnya di loket.",
        Channel.Phone => "Petugas mencatatnya lewat telepon.",
        Channel.Letter => "Petugas mencatatnya dari surat Anda.",
        Channel.Field => "Petugas mencatatnya saat bertemu Anda.",
        Channel.Web or Channel.Open311 or Channel.Imported => null,
    } : null;

    private static string Passed(string? deadline) => deadline switch
    {
        "Verify" => "Tenggat pemeriksaan terlewati",
        "FollowUp" => "Tenggat mulai menangani terlewati",
        _ => "Tenggat penyelesaian terlewati",
    };

    private static IReadOnlyDictionary<string, string> Facts(TicketEvent one) => EventFacts.Read(one.Facts);

    private static string? Fact(TicketEvent one, string key) => EventFacts.Read(one.Facts).GetValueOrDefault(key);

    private static T? Reason<T>(TicketEvent one) where T : struct, Enum => Enum.TryParse<T>(Fact(one, "reason"), out var reason) ? reason : null;

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
