using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Public;
using Portal.Web.Ui;

namespace Portal.Web.MonthlyReports;

internal static class MonthlyEndpoints
{
    public static void MapMonthlyReports(this WebApplication app) => app.MapGet("/petugas/laporan-bulanan/data.csv", Sheet).RequireAuthorization(new NeedsAttribute(Permission.ReadBoard));

    private static async Task<IResult> Sheet(HttpContext http, Door door, PortalSettings settings, TimeProvider time)
    {
        var month = ReportMonth.Read(http.Request.Query["bulan"], time.GetUtcNow().DayIn(settings.Zone));
        var counted = await door.Enter(new MonthlyReport(month), http.RequestAborted);
        if (!counted.Succeeded) return Results.NotFound();
        var sheet = new CsvSheet(["bulan", "menurut", "nama", .. Enum.GetValues<MonthColumn>().Select(MonthWords.For), "ditindaklanjuti_persen", "rata_rata_hari", "n_selesai"]);
        void Add(string by, MonthRow row)
        {
            sheet.Text(month.Written).Text(by).Text(row.Name);
            foreach (var count in row.Counts) sheet.Number(count);
            sheet.Number(row.FollowedUp is { } share ? Math.Round(share * 100, 1) : null).Number(row.Days is { } days ? Math.Round(days, 1) : null).Number(row.Settled).EndRow();
        }
        Add("seluruhnya", counted.Value.Whole);
        foreach (var (by, rows) in counted.Value.Parts)
            foreach (var row in rows) Add(MonthWords.For(by).ToLowerInvariant(), row);
        return Results.File(sheet.Finish(), CsvSheet.MediaType, $"laporan-bulanan-{month.Written}.csv");
    }
}
