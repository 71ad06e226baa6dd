using Portal.Domain.Inquiries;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Follow;

/// <summary>The steps of a request for public information in the citizen's words.</summary>
internal static class InquiryWords
{
    public static JourneyStep? Step(TicketEvent one) => one.Type switch
    {
        TicketEventType.InquiryExtended => new("PPID memperpanjang waktu menjawab", "Tujuh hari kerja, sekali saja. Alasannya ada di halaman ini.", "cal", Tone.Kunyit, one.At),
        TicketEventType.Objected => new("Anda mengajukan keberatan", "Atasan PPID menjawab paling lambat 30 hari kerja.", "again", Tone.Cabai, one.At),
        TicketEventType.ObjectionAnswered => Answered(one),
        _ => null,
    };

    private static JourneyStep Answered(TicketEvent one)
    {
        var declined = EventFacts.Read(one.Facts).GetValueOrDefault("verdict") == nameof(ObjectionVerdict.Declined);
        return new(declined ? "Atasan PPID menolak keberatan Anda" : "Atasan PPID menerima keberatan Anda",
            declined ? "Anda dapat meneruskannya ke Komisi Informasi." : "PPID mengerjakan permintaan Anda lagi.", "scale", declined ? Tone.Netral : Tone.Laut, one.At);
    }
}
