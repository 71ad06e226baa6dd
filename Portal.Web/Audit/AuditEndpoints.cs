using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Public;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Audit;

/// <summary>The trail as a file, for whoever checks it elsewhere.</summary>
internal static class AuditEndpoints
{
    private const int MostRows = 50_000;

    public static void MapAudit(this WebApplication app)
    {
        app.MapGet("/admin/audit/data.csv", Trail).RequireAuthorization(new NeedsAttribute(Permission.ReadAudit));
        app.MapGet("/admin/audit/pengaturan.csv", Settings).RequireAuthorization(new NeedsAttribute(Permission.ReadAudit));
        app.MapGet("/admin/audit/identitas.csv", Openings).RequireAuthorization(new NeedsAttribute(Permission.ReadAudit));
    }

    public static AuditAsk Read(IQueryCollection query) => AuditAsk.Read(query["nomor"], query["siapa"], query["jenis"], query["dari"], query["sampai"], query["sebelum"]);

    private static async Task<IResult> Trail(HttpContext http, Door door, PortalSettings settings)
    {
        var sheet = new CsvSheet(["catatan", "laporan", "urutan", "kejadian", "nama_kejadian", "waktu", "oleh", "rincian", "sidik"]);
        var (ask, count) = (Read(http.Request.Query), 0);
        while (count < MostRows)
        {
            var page = await door.Enter(new AuditTrail(ask, AuditTrail.Most), http.RequestAborted);
            if (!page.Succeeded) return Results.NotFound();
            foreach (var row in page.Value.Rows)
                sheet.Number(row.Position).Text(row.Number).Number(row.Sequence).Text(row.Type.ToString()).Text(EventWords.For(row.Type).Title).Text(row.At.Machine(settings.Zone)).Text(row.Who).Text(row.Facts).Text(row.Hash).EndRow();
            count += page.Value.Rows.Count;
            if (page.Value.Next is not { } next) break;
            ask = ask with { Before = next };
        }
        return Results.File(sheet.Finish(), CsvSheet.MediaType, "jejak-audit.csv");
    }

    private static async Task<IResult> Settings(HttpContext http, Door door, PortalSettings settings)
    {
        var sheet = new CsvSheet(["catatan", "waktu", "oleh", "perbuatan", "perubahan", "tentang", "sidik"]);
        var (ask, count) = (Read(http.Request.Query), 0);
        while (count < MostRows)
        {
            var page = await door.Enter(new AdminTrail(ask, AuditTrail.Most), http.RequestAborted);
            if (!page.Succeeded) return Results.NotFound();
            foreach (var row in page.Value.Rows) sheet.Number(row.Position).Text(row.At.Machine(settings.Zone)).Text(row.Who).Text(row.Operation).Text(row.Words).Text(row.About).Text(row.Hash).EndRow();
            count += page.Value.Rows.Count;
            if (page.Value.Next is not { } next) break;
            ask = ask with { Before = next };
        }
        return Results.File(sheet.Finish(), CsvSheet.MediaType, "perubahan-pengaturan.csv");
    }

    private static async Task<IResult> Openings(HttpContext http, Door door, PortalSettings settings)
    {
        var sheet = new CsvSheet(["catatan", "laporan", "waktu", "dibuka_oleh", "alasan"]);
        long? before = null;
        for (var count = 0; count < MostRows; count += IdentityOpenings.Page)
        {
            var page = await door.Enter(new IdentityOpenings(before), http.RequestAborted);
            if (!page.Succeeded) return Results.NotFound();
            foreach (var row in page.Value) sheet.Number(row.Position).Text(row.Number).Text(row.At.Machine(settings.Zone)).Text(row.Who).Text(row.Reason).EndRow();
            if (page.Value.Count < IdentityOpenings.Page) break;
            before = page.Value[^1].Position;
        }
        return Results.File(sheet.Finish(), CsvSheet.MediaType, "pembukaan-identitas.csv");
    }
}
