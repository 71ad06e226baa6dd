namespace Portal.Web.MonthlyReports;

internal static class MonthWords
{
    public static string For(MonthBy by) => by switch
    {
        MonthBy.Agency => "Perangkat daerah",
        MonthBy.Channel => "Kanal",
        MonthBy.Kind => "Klasifikasi",
        MonthBy.Category => "Kategori",
    };

    public static string For(MonthColumn column) => column switch
    {
        MonthColumn.Received => "Diterima",
        MonthColumn.Unverified => "Belum diverifikasi",
        MonthColumn.NotFollowedUp => "Belum ditindaklanjuti",
        MonthColumn.InProcess => "Dalam proses",
        MonthColumn.Confirmed => "Selesai: pelapor menyatakan beres",
        MonthColumn.Silent => "Selesai: pelapor diam",
        MonthColumn.ByOfficer => "Selesai: ditutup petugas",
        MonthColumn.Elsewhere => "Ke luar, digabung, diarsipkan",
        MonthColumn.Late => "Lewat tenggat",
    };

    /// <summary>For the address of the rows.</summary>
    public static string Href(ReportMonth month, MonthBy by, string? key, MonthColumn column) =>
        $"/petugas/laporan-bulanan/baris?bulan={month.Written}&kolom={column}" + (key is null ? "" : $"&menurut={by}&kunci={Uri.EscapeDataString(key)}");
}
