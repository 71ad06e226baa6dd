using Portal.Domain;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Public;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Audit;

/// <summary>The trails as files, for whoever checks them elsewhere: whole, however long, and sent as they are read.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this WebApplication app)
    {
        app.MapGet("/admin/audit/data.csv", Trail).RequireAuthorization(new NeedsAttribute(Permission.ReadAudit));
        app.MapGet("/admin/audit/pengaturan.csv", Settings).RequireAuthorization(new NeedsAttribute(Permission.ReadAudit));
        app.MapGet("/admin/audit/identitas.csv", Openings).RequireAuthorization(new NeedsAttribute(Permission.ReadAudit));
    }

    public static AuditAsk Read(IQueryCollection query) => AuditAsk.Read(query["nomor"], query["siapa"], query["jenis"], query["dari"], query["sampai"], query["sebelum"]);

    private static Task<IResult> Trail(HttpContext http, Door door, PortalSettings settings)
    {
        var ask = Read(http.Request.Query);
        return Send("jejak-audit.csv", ["catatan", "laporan", "urutan", "kejadian", "nama_kejadian", "waktu", "oleh", "rincian", "sidik"],
            before => door.Enter(new AuditTrail(ask with { Before = before ?? ask.Before }, AuditTrail.Most), http.RequestAborted),
            (sheet, row) => sheet.Number(row.Position).Text(row.Number).Number(row.Sequence).Text(row.Type.ToString()).Text(EventWords.For(row.Type).Title).Text(row.At.Machine(settings.Zone)).Text(row.Who).Text(row.Facts).Text(row.Hash));
    }

    private static Task<IResult> Settings(HttpContext http, Door door, PortalSettings settings)
    {
        var ask = Read(http.Request.Query);
        return Send("perubahan-pengaturan.csv", ["catatan", "waktu", "oleh", "perbuatan", "perubahan", "tentang", "sidik"],
            before => door.Enter(new AdminTrail(ask with { Before = before ?? ask.Before }, AuditTrail.Most), http.RequestAborted),
            (sheet, row) => sheet.Number(row.Position).Text(row.At.Machine(settings.Zone)).Text(row.Who).Text(row.Operation).Text(row.Words).Text(row.About).Text(row.Hash));
    }

    private static Task<IResult> Openings(HttpContext http, Door door, PortalSettings settings) =>
        Send("pembukaan-identitas.csv", ["catatan", "laporan", "waktu", "dibuka_oleh", "alasan"], before => door.Enter(new IdentityOpenings(before), http.RequestAborted),
            (sheet, row) => sheet.Number(row.Position).Text(row.Number).Text(row.At.Machine(settings.Zone)).Text(row.Who).Text(row.Reason));

    /// <param name="read">The page below a position; the newest for null.</param>
    private static async Task<IResult> Send<T>(string file, string[] columns, Func<long?, Task<Outcome<TrailPage<T>>>> read, Func<CsvSheet, T, CsvSheet> write)
    {
        var first = await read(null);
        if (!first.Succeeded) return Results.NotFound();
        return Results.Stream(async body =>
        {
            var sheet = new CsvSheet(columns);
            for (var page = first; page.Succeeded; page = await read(page.Value.Next))
            {
                foreach (var row in page.Value.Rows) write(sheet, row).EndRow();
                await body.WriteAsync(sheet.Finish());
                if (page.Value.Next is null) return;
            }
            // Rights were taken away meanwhile: a file that breaks off must not look whole.
            throw new OperationCanceledException();
        }, CsvSheet.MediaType, file);
    }
}
