using Portal.Domain.Crises;
using Portal.Web.Ui;

namespace Portal.Web.Crises;

internal static class CrisisWords
{
    public static string Text(this CrisisLevel level) => level switch
    {
        CrisisLevel.Standby => "Siaga",
        CrisisLevel.Emergency => "Tanggap Darurat",
        CrisisLevel.Recovery => "Pemulihan",
        CrisisLevel.Ended => "Berakhir",
    };

    /// <summary>Some type "360/114/2026", some "SK 360/114/2026": read out, both begin the same.</summary>
    public static string AsDecree(this string number) => number.StartsWith("SK", StringComparison.OrdinalIgnoreCase) ? number : $"SK {number}";

    public static (string Icon, Tone Tone) Face(this CrisisLevel level) => level switch
    {
        CrisisLevel.Standby => ("bell", Tone.Kunyit),
        CrisisLevel.Emergency => ("alert", Tone.Cabai),
        CrisisLevel.Recovery => ("work", Tone.Langit),
        CrisisLevel.Ended => ("done", Tone.Netral),
    };

    /// <summary>The button that goes there.</summary>
    public static string Act(this CrisisLevel level) => level switch
    {
        CrisisLevel.Standby => "Tetapkan Siaga",
        CrisisLevel.Emergency => "Naikkan ke Tanggap Darurat",
        CrisisLevel.Recovery => "Alihkan ke Pemulihan",
        CrisisLevel.Ended => "Akhiri krisis",
    };

    public static string Text(this CrisisStepKind kind) => kind switch
    {
        CrisisStepKind.Declared => "Ditetapkan",
        CrisisStepKind.Moved => "Beralih",
        CrisisStepKind.Amended => "Diubah",
    };
}
