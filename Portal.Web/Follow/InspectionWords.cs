using Portal.Domain.Inspections;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Follow;

/// <summary>An inspection as the citizen reads it: how far it is and how it ended, never a name, a number of a letter or a word of the LHP.</summary>
internal static class InspectionWords
{
    public static JourneyStep? Step(TicketEvent one)
    {
        var facts = EventFacts.Read(one.Facts);
        if (one.Type == TicketEventType.InspectionConcluded)
            return new(Enum.TryParse<ConductVerdict>(facts.GetValueOrDefault("verdict"), out var verdict) ? Ended(verdict).Title : "Pemeriksaan selesai", "Penjelasannya ada di halaman ini. Anda yang menentukan.", "stamp", Tone.Kunyit, one.At);
        var (title, detail) = Enum.TryParse<InspectionStage>(facts.GetValueOrDefault("stage"), out var stage) ? At(stage) : ("Pemeriksaan berlanjut", "");
        return new(title, detail, "scale", Tone.Laut, one.At);
    }

    public static (string Title, string Detail) At(InspectionStage stage) => stage switch
    {
        InspectionStage.Review => ("Inspektorat menelaah laporan Anda", "Kami menilai apakah keterangan awalnya cukup untuk diperiksa."),
        InspectionStage.Assignment => ("Tim pemeriksa ditugaskan", "Dengan surat tugas. Kami dapat bertanya kepada Anda lewat halaman ini."),
        InspectionStage.Examination => ("Pemeriksaan berjalan", "Tim meminta keterangan dan mengumpulkan bukti."),
        InspectionStage.Findings => ("Pemeriksaan selesai, hasilnya disusun", "Laporan hasil pemeriksaan bersifat rahasia; kesimpulannya kami sampaikan kepada Anda."),
        InspectionStage.Recommendation => ("Rekomendasi disampaikan kepada pimpinan", "Pimpinan yang menjatuhkan tindakan menurut aturan kepegawaian."),
        InspectionStage.FollowUp => ("Tindak lanjut dipantau", "Inspektorat memastikan rekomendasinya dijalankan."),
    };

    public static (string Title, string Detail) Ended(ConductVerdict verdict) => verdict switch
    {
        ConductVerdict.Proven => ("Kesimpulan pemeriksaan: terbukti", "Pelanggaran yang Anda laporkan terbukti. Tindakan dijatuhkan menurut aturan kepegawaian."),
        ConductVerdict.NotProven => ("Kesimpulan pemeriksaan: tidak terbukti", "Dari keterangan dan bukti yang ada, pelanggaran tidak terbukti."),
    };
}
