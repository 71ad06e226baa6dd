using Portal.Domain.Directions;
using Portal.Web.Ui;

namespace Portal.Web.Directions;

internal static class DirectionWords
{
    /// <summary>The state with its clock, an icon and a tone, as lists, tiles and walls show it.</summary>
    public static (string Text, string Icon, Tone Tone) Face(this DirectionLine line) => line.State switch
    {
        DirectionState.Given when line.IsIgnored => ($"Belum dikonfirmasi, lewat {(line.At - line.AcknowledgeBy).Lasting()}", "alert", Tone.Cabai),
        DirectionState.Given => ($"Belum dikonfirmasi, sisa {(line.AcknowledgeBy - line.At).Lasting()}", "clock", Tone.Kunyit),
        DirectionState.Acknowledged when line.IsLate => ($"Dikerjakan, lewat {(line.At - line.DueAt).Lasting()}", "alert", Tone.Cabai),
        DirectionState.Acknowledged => ("Dikonfirmasi, sedang dikerjakan", "work", Tone.Langit),
        DirectionState.Reported => ("Dilaporkan selesai, menunggu penilaian", "ask", Tone.Kunyit),
        DirectionState.Done => ("Selesai", "done", Tone.Daun),
        DirectionState.Withdrawn => ("Ditarik", "x", Tone.Netral),
    };

    public static string Text(this DirectionStepKind kind) => kind switch
    {
        DirectionStepKind.Given => "Arahan diberikan",
        DirectionStepKind.Acknowledged => "Dikonfirmasi OPD",
        DirectionStepKind.Reported => "OPD melaporkan tindak lanjut",
        DirectionStepKind.SentBack => "Dinilai belum cukup",
        DirectionStepKind.Accepted => "Diterima, selesai",
        DirectionStepKind.Withdrawn => "Ditarik pimpinan",
        DirectionStepKind.Reminded => "Diingatkan",
        DirectionStepKind.ToHead => "Diberitahukan kepada kepala OPD",
        DirectionStepKind.ToSecretary => "Diberitahukan kepada sekretaris daerah",
    };

    public static string Text(this AcknowledgeWithin within) => within switch
    {
        AcknowledgeWithin.OneHour => "Satu jam kantor",
        AcknowledgeWithin.FourHours => "Empat jam kantor",
        AcknowledgeWithin.Today => "Hari ini, sampai kantor tutup",
        AcknowledgeWithin.NextWorkingDay => "Hari kerja berikutnya",
    };
}
