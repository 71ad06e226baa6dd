using Portal.Domain.Evaluations;
using Portal.Web.Ui;

namespace Portal.Web.Evaluations;

internal static class EvaluationWords
{
    public static string Text(this Indicator indicator) => indicator switch
    {
        Indicator.ResponseMedian => "Tindak lanjut pertama, median",
        Indicator.ResponseP90 => "Tindak lanjut pertama, 9 dari 10",
        Indicator.AnswerMedian => "Jawaban disetujui, median",
        Indicator.AnswerP90 => "Jawaban disetujui, 9 dari 10",
        Indicator.Late => "Lewat tenggat pada akhir bulan",
        Indicator.Confirmed => "Dinyatakan beres oleh pelapor",
        Indicator.Reopened => "Dibuka kembali",
        Indicator.ProofsRefused => "Bukti ditolak",
    };

    /// <summary>As the head of a narrow column.</summary>
    public static string Short(this Indicator indicator) => indicator switch
    {
        Indicator.ResponseMedian => "Tindak lanjut, median",
        Indicator.ResponseP90 => "Tindak lanjut, p90",
        Indicator.AnswerMedian => "Jawaban, median",
        Indicator.AnswerP90 => "Jawaban, p90",
        Indicator.Late => "Lewat tenggat",
        Indicator.Confirmed => "Beres menurut pelapor",
        Indicator.Reopened => "Dibuka kembali",
        Indicator.ProofsRefused => "Bukti ditolak",
    };

    /// <summary>What is counted, and of what.</summary>
    public static string Meaning(this Indicator indicator) => indicator switch
    {
        Indicator.ResponseMedian or Indicator.ResponseP90 => "Hari kalender dari penerusan ke OPD sampai tindak lanjut pertamanya, yang terjadi pada bulan ini.",
        Indicator.AnswerMedian or Indicator.AnswerP90 => "Hari kalender dari laporan diterima sampai jawaban disetujui, yang terjadi pada bulan ini.",
        Indicator.Late => "Dari laporan yang terbuka pada akhir bulan, berapa yang lewat tenggat.",
        Indicator.Confirmed => "Dari laporan yang selesai pada bulan ini, berapa yang dinyatakan beres oleh pelapornya. Diam tidak dihitung beres.",
        Indicator.Reopened => "Jawaban yang dikembalikan pelapor atau putusan, dibanding jawaban yang diberikan pada bulan ini.",
        Indicator.ProofsRefused => "Bukti yang ditolak dalam uji petik pada bulan ini.",
    };

    public static string Write(this Indicator indicator, decimal? value) => value is { } number ? number.Brief() + (indicator.IsPercent() ? " %" : indicator.IsDays() ? " hari" : "") : "—";

    public static string TargetText(this Score score) => (score.Indicator.MoreIsBetter() ? "paling sedikit " : "paling banyak ") + score.Indicator.Write(score.Target);

    public static (string Text, string Icon, Tone Tone) Face(this Verdict verdict) => verdict switch
    {
        Verdict.Met => ("Tercapai", "done", Tone.Daun),
        Verdict.Missed => ("Belum tercapai", "alert", Tone.Cabai),
        Verdict.TooFew => ("Terlalu sedikit untuk dinilai", "clock", Tone.Netral),
        Verdict.Nothing => ("Tidak ada data", "clock", Tone.Netral),
    };

    public static string Text(this NoteKind kind) => kind switch { NoteKind.Finding => "Temuan", NoteKind.Recommendation => "Rekomendasi" };
}
