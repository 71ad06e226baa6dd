using System.Globalization;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Follow;

/// <summary>What happened to the laporan induk, as the reporter of a joined report reads it on their own way.</summary>
internal static class IncidentStep
{
    public static JourneyStep? Of(TicketEvent one, JourneyNames names)
    {
        var facts = EventFacts.Read(one.Facts);
        if (!Enum.TryParse<TicketEventType>(facts.GetValueOrDefault("what"), out var what)) return null;
        if (facts.ContainsKey("part")) return Says($"Kabar dari bagian {facts.GetValueOrDefault("from")}", "merge", Tone.Langit, one, "Buka bagian itu di halaman ini untuk membacanya.");
        var holder = int.TryParse(facts.GetValueOrDefault("holder"), CultureInfo.InvariantCulture, out var id) ? names.Agency(id) : "pemilik wewenangnya";
        return what switch
        {
            TicketEventType.Referred => Says($"Masalah ini diteruskan ke {holder}", "merge", Tone.Langit, one),
            TicketEventType.Taken => Says($"{Capital(holder)} mulai menangani masalah ini", "work", Tone.Laut, one),
            TicketEventType.Scheduled => Says($"{Capital(holder)} menjanjikan tanggal pekerjaan", "cal", Tone.Kunyit, one),
            TicketEventType.AnswerApproved or TicketEventType.OutsideRelayed => Says("Masalah ini dijawab", "stamp", Tone.Kunyit, one, "Jawabannya ada di halaman ini. Bila di tempat Anda belum beres, nyatakan di sini."),
            TicketEventType.ForwardedOutside => Says("Masalah ini diteruskan ke pemilik wewenangnya", "out", Tone.Netral, one),
            TicketEventType.Rejected or TicketEventType.Reopened => Says("Masalah ini dikerjakan lagi", "again", Tone.Cabai, one, "Pelapor pertama menyatakan belum beres."),
            TicketEventType.Ruled => Says("Masalah ini sudah kami putuskan", "scale", Tone.Laut, one),
            TicketEventType.Confirmed or TicketEventType.ClosedBySilence or TicketEventType.ClosedByOfficer => Says("Penanganan masalah ini selesai", "done", Tone.Daun, one, "Bila di tempat Anda belum beres, nyatakan di sini: laporan Anda kami tangani tersendiri lagi."),
            _ => null,
        };
    }

    private static JourneyStep Says(string title, string icon, Tone tone, TicketEvent one, string? detail = null) => new(title, detail, icon, tone, one.At);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
