using Portal.Domain.Tickets;
using Portal.Web.Ui;
using static Portal.Domain.Tickets.TicketEventType;

namespace Portal.Web.Public;

/// <summary>One step of a report's way as strangers read it: a day, never an hour, and never a name of a person.</summary>
public sealed record PublicStep(string Title, string? Detail, string Icon, Tone Tone, DateOnly On);

/// <summary>What happened to a published report. An allow-list: a kind of event that has no line here is nobody else's business.</summary>
internal static class PublicJourney
{
    /// <summary>Newest first.</summary>
    /// <param name="agencies">Names by id, and by code for bodies outside.</param>
    public static IReadOnlyList<PublicStep> Of(IEnumerable<TicketEvent> events, IReadOnlyDictionary<int, string> agencies, IReadOnlyDictionary<string, string> owners, TimeZoneInfo zone)
    {
        var steps = new List<PublicStep>();
        var before = TicketState.Received;
        foreach (var one in TakenBack.Without(events).OrderBy(one => one.Sequence))
        {
            var holder = one.AgencyId is { } id && agencies.TryGetValue(id, out var name) ? name : "Dinas yang menangani";
            if ((Work(one, holder) ?? Ends(one) ?? Elsewhere(one, owners) ?? Heard(one, before)) is { } said) steps.Add(said with { On = one.At.DayIn(zone) });
            before = one.State;
        }
        steps.Reverse();
        return steps;
    }

    private static PublicStep? Work(TicketEvent one, string holder) => one.Type switch
    {
        Filed => Says("Laporan diterima", null, "inbox", Tone.Langit),
        Accepted => Says("Diperiksa petugas", null, "verified", Tone.Langit),
        Published => Says("Diterbitkan", "Tanpa nama dan data pribadi pelapor.", "eye", Tone.Netral),
        Referred => Says($"Diteruskan ke {holder}", null, "forward", Tone.Langit),
        Taken => Says($"{holder} mulai menangani", null, "work", Tone.Laut),
        Returned => Says("Dikembalikan untuk dicarikan dinas yang tepat", "Hitungan waktu tetap berjalan.", "back", Tone.Kunyit),
        Scheduled => Says($"{holder} menjanjikan tanggal pekerjaan", "Belum dihitung selesai.", "cal", Tone.Kunyit),
        AnswerApproved => Says($"{holder} menjawab dengan bukti", "Pelapor yang menyatakan beres atau belum.", "stamp", Tone.Kunyit),
        DueMoved => Says("Tanggal janji dihitung ulang", "Hari libur atau aturan waktu berubah.", "cal", Tone.Kunyit),
        ProofRefused => Says("Bukti diperiksa lagi dan ditolak", $"{holder} mengerjakannya lagi; tenggat lama tetap berjalan.", "back", Tone.Cabai),
        DeadlinePassed => Says(Passed(one), "Dicatat sebagai terlambat.", "alert", Tone.Cabai),
        _ => null,
    };

    private static PublicStep? Ends(TicketEvent one) => one.Type switch
    {
        Confirmed => Says("Pelapor menyatakan beres", null, "done", Tone.Daun),
        Rejected => Says("Pelapor menyatakan belum beres", "Kembali ke dinas yang sama; tenggat lama tetap berjalan.", "again", Tone.Cabai),
        Reopened => Says("Pelapor membuka kembali laporan ini", "Tenggat lama tetap berjalan.", "again", Tone.Cabai),
        ClosedBySilence => Says("Ditutup karena pelapor tidak menanggapi", "Pelapor ditunggu 10 hari kerja.", "done", Tone.Daun),
        ClosedByOfficer => Says("Ditutup petugas", Reason<ClosingReason>(one) is { } why ? Words.For(why) + "." : null, "done", Tone.Daun),
        _ => null,
    };

    private static PublicStep? Elsewhere(TicketEvent one, IReadOnlyDictionary<string, string> owners) => one.Type switch
    {
        ForwardedOutside => Says($"Diteruskan ke {(Fact(one, "agency") is { } code && owners.TryGetValue(code, out var owner) ? owner : "pemilik wewenangnya")}",
            Fact(one, "letter") is { } letter ? $"Dengan surat pengantar {letter}." : null, "out", Tone.Netral),
        OutsideRelayed => Says($"{(Fact(one, "agency") is { } code && owners.TryGetValue(code, out var owner) ? owner : "Pemilik wewenangnya")} menjawab", "Pelapor yang menyatakan beres atau belum.", "stamp", Tone.Kunyit),
        Split => Says("Satu masalah di dalamnya ditangani sebagai laporan sendiri", null, "merge", Tone.Langit),
        Merged => Says("Digabung dengan laporan tentang masalah yang sama", null, "merge", Tone.Netral),
        Unmerged when one.Source == EventSource.Reporter => Says("Pelapor menyatakan belum beres di tempatnya", "Ditangani tersendiri lagi; tenggat lama tetap berjalan.", "again", Tone.Cabai),
        Unmerged => Says("Ditangani tersendiri lagi", null, "merge", Tone.Langit),
        Archived => Says("Diarsipkan", Reason<ArchiveReason>(one) is { } why ? Words.For(why) + "." : null, "archive", Tone.Netral),
        InquiryExtended => Says("PPID memperpanjang waktu menjawab", "Tujuh hari kerja, dengan alasan tertulis kepada pemohon.", "cal", Tone.Kunyit),
        Objected => Says("Pemohon mengajukan keberatan", "Atasan PPID menjawab dalam 30 hari kerja.", "again", Tone.Cabai),
        ObjectionAnswered => Says("Atasan PPID menjawab keberatan", null, "scale", Tone.Laut),
        Withdrawn => Says("Dianggap dicabut", "Pertanyaan kepada pelapor tidak terjawab selama 30 hari.", "archive", Tone.Netral),
        _ => null,
    };

    // That they talk is seen; what they say is not.
    private static PublicStep? Heard(TicketEvent one, TicketState before) => one.Type switch
    {
        ReporterAsked => Says("Petugas bertanya kepada pelapor", "Hitungan waktu berhenti sampai pelapor menjawab.", "ask", Tone.Kunyit),
        ReporterWrote when before == TicketState.AwaitingReporter => Says("Pelapor menjawab", "Hitungan waktu berjalan lagi.", "chat", Tone.Netral),
        _ => null,
    };

    private static PublicStep Says(string title, string? detail, string icon, Tone tone) => new(title, detail, icon, tone, default);

    private static string Passed(TicketEvent one) => Fact(one, "deadline") switch
    {
        "Verify" => "Tenggat pemeriksaan terlewati",
        "FollowUp" => "Tenggat mulai menangani terlewati",
        _ => "Tenggat penyelesaian terlewati",
    };

    private static string? Fact(TicketEvent one, string key) => EventFacts.Read(one.Facts).GetValueOrDefault(key);

    private static T? Reason<T>(TicketEvent one) where T : struct, Enum => Enum.TryParse<T>(Fact(one, "reason"), out var reason) ? reason : null;
}
