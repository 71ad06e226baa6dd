using System.Globalization;
using Portal.Domain.Alerts;
using Portal.Web.Ui;

namespace Portal.Web.Alerts;

internal static class AlertWords
{
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("id-ID");

    public static string Text(this AlertFigure figure) => figure switch
    {
        AlertFigure.Arrived => "Laporan masuk",
        AlertFigure.Unverified => "Belum diverifikasi",
        AlertFigure.Open => "Laporan terbuka",
        AlertFigure.Late => "Laporan lewat tenggat",
        AlertFigure.LateShare => "Porsi lewat tenggat (%)",
        AlertFigure.Returned => "Dikembalikan oleh OPD",
        AlertFigure.Answered => "Jawaban disampaikan",
        AlertFigure.Reopened => "Jawaban ditolak pelapor",
        AlertFigure.ProofRefused => "Bukti ditolak",
        AlertFigure.Counting => "Umpan angka papan",
        AlertFigure.Soon => "Mendekati tenggat",
        AlertFigure.BrokenPromises => "Janji lewat tanggalnya",
        AlertFigure.UnheardDirections => "Arahan belum dikonfirmasi",
    };

    public static string Text(this AlertCheck check) => check switch
    {
        AlertCheck.Above => "lebih dari",
        AlertCheck.Below => "kurang dari",
        AlertCheck.UnusuallyHigh => "naik, berapa kali dari biasanya pada jam dan hari ini",
        AlertCheck.UnusuallyLow => "turun, seperberapa dari biasanya pada jam dan hari ini",
        AlertCheck.Silent => "tidak ada data selama (menit)",
    };

    public static string Text(this AlertAudience audience) => audience switch
    {
        AlertAudience.InstanceAdmins => "Admin Instansi",
        AlertAudience.Desk => "Pejabat Penghubung OPD itu",
        AlertAudience.AgencyHead => "Kepala OPD itu",
        AlertAudience.Secretary => "Sekretaris Daerah",
        AlertAudience.Leaders => "Pimpinan",
        AlertAudience.SystemAdmins => "Admin sistem",
    };

    public static string Text(this AlertStepKind kind) => kind switch
    {
        AlertStepKind.Raised => "Berbunyi",
        AlertStepKind.Told => "Diberitahukan",
        AlertStepKind.Climbed => "Naik, diberitahukan",
        AlertStepKind.Acknowledged => "Dikonfirmasi",
        AlertStepKind.Cleared => "Reda",
    };

    /// <summary>The figure as it was seen, for lists, letters and walls: "41 % dari yang terbuka, batas 33 %".</summary>
    public static string Seen(AlertTerms terms, decimal? value, decimal? usual) => terms.Check switch
    {
        AlertCheck.Silent when terms.Figure == AlertFigure.Counting => $"sudah {Minutes(value)} tidak dihitung",
        AlertCheck.Silent => $"sudah {Minutes(value)}{(terms.OfficeHoursOnly ? " kerja" : "")} tanpa laporan baru",
        AlertCheck.UnusuallyHigh or AlertCheck.UnusuallyLow => $"{Amount(terms, value)}, biasanya {Amount(terms, usual, isShort: true)}",
        _ => $"{Amount(terms, value)}, batas {Amount(terms, terms.Limit, isShort: true)}",
    };

    /// <summary>The rule in one sentence.</summary>
    public static string Sentence(AlertTerms terms)
    {
        var what = terms.Figure == AlertFigure.LateShare ? "porsi lewat tenggat" : terms.Figure.Text().ToLower(Language);
        if (terms.IsFlow && terms.Check != AlertCheck.Silent) what += $" dalam {terms.WindowHours.Grouped()} jam";
        var when = terms.Check switch
        {
            AlertCheck.Above => $"{what} lebih dari {Amount(terms, terms.Limit, isShort: true)}",
            AlertCheck.Below => $"{what} kurang dari {Amount(terms, terms.Limit, isShort: true)}",
            AlertCheck.UnusuallyHigh => $"{what}: {terms.Limit.ToString("0.##", Language)} kali biasanya atau lebih, menurut {terms.Weeks.Grouped()} pekan terakhir, paling sedikit {terms.Least.Grouped()}",
            AlertCheck.UnusuallyLow => $"{what}: paling banyak 1/{terms.Limit.ToString("0.##", Language)} dari biasanya, menurut {terms.Weeks.Grouped()} pekan terakhir, bila biasanya paling sedikit {terms.Least.Grouped()}",
            AlertCheck.Silent => $"{what}: {Minutes(terms.SilentMinutes)} tanpa data",
        };
        if (terms.Figure == AlertFigure.LateShare && terms.Least > 0) when += $", bila paling sedikit {terms.Least.Grouped()} terbuka";
        return when + (terms.OfficeHoursOnly ? ", pada jam kerja" : "") + (terms.HoldMinutes > 0 ? $", bertahan {Minutes(terms.HoldMinutes)}" : "");
    }

    private static string Amount(AlertTerms terms, decimal? value, bool isShort = false)
    {
        var number = value?.ToString("#,0.#", Language) ?? "–";
        return terms.Figure == AlertFigure.LateShare ? $"{number} %{(isShort ? "" : " dari yang terbuka")}" : isShort || !terms.IsFlow ? number : $"{number} dalam {terms.WindowHours.Grouped()} jam";
    }

    // "3 jam 20 menit": a limit must read as it was set, not rounded.
    private static string Minutes(decimal? minutes)
    {
        var (hours, rest) = Math.DivRem((int)(minutes ?? 0), 60);
        return hours == 0 ? $"{rest.Grouped()} menit" : rest == 0 ? $"{hours.Grouped()} jam" : $"{hours.Grouped()} jam {rest.Grouped()} menit";
    }
}
