using Microsoft.AspNetCore.Http.Features;
using Portal.Web.App;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Exports;

/// <summary><c>/petugas/ekspor.xlsx</c> and <c>.csv</c> with the queue's own query: the table leaves as it is read.</summary>
internal sealed partial class ExportEndpoint(ExportLog progress, PortalSettings settings, TimeProvider time, ILogger<ExportEndpoint> log)
{
    private const int SayEvery = 500;

    public static Task<IResult> Serve(HttpContext http, Door door, ExportEndpoint endpoint, string format) => endpoint.Answer(http, door, format);

    private async Task<IResult> Answer(HttpContext http, Door door, string format)
    {
        if (format is not ("xlsx" or "csv")) return Results.NotFound();
        Guid? Id(string name) => Guid.TryParse(http.Request.Query[name], out var id) ? id : null;
        var ask = QueueAsk.Read($"http://localhost{http.Request.Path}{http.Request.QueryString}");
        var opened = await door.Enter(new OpenExport(ask, Id("tanda")), http.RequestAborted);
        if (!opened.Succeeded) return Results.NotFound();
        // The zip writes the heads of its parts synchronously: a few bytes each, into the line's own buffer.
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body) body.AllowSynchronousIO = true;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"tiket-{time.GetUtcNow().DayIn(settings.Zone).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}.{format}\"";
        return Results.Stream(line => Write(line, opened.Value, format, Id("kabar") ?? Guid.NewGuid(), http.RequestAborted), format == "csv" ? CsvStream.MediaType : XlsxStream.MediaType);
    }

    private async Task Write(Stream line, TicketExport export, string format, Guid id, CancellationToken stop)
    {
        var entry = progress.Begin(id, export.Total);
        try
        {
            await using ISheet sheet = format == "csv" ? new CsvStream(line) : await XlsxStream.Open(line, stop);
            ExportColumns.Heads(sheet);
            await sheet.EndRow(stop);
            var written = 0;
            await foreach (var row in export.Rows(stop))
            {
                ExportColumns.Write(sheet, row);
                await sheet.EndRow(stop);
                if (++written % SayEvery == 0) entry.Written = written;
            }
            entry.Written = written;
            if (export.IsCut)
            {
                sheet.Text($"Terpotong: berkas ini memuat {OpenExport.Most.Grouped()} tiket. Persempit pandangannya untuk sisanya.");
                await sheet.EndRow(stop);
            }
            Left(log, format, written);
        }
        finally { entry.IsDone = true; }
    }

    [LoggerMessage(LogLevel.Information, "An export as {Format} left with {Rows} rows.")]
    private static partial void Left(ILogger log, string format, int rows);
}
