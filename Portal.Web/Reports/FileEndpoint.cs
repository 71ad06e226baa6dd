using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary><c>/berkas/{id}</c>: a file as something to look at or to keep, never as something that runs.</summary>
internal static class FileEndpoint
{
    public static async Task<IResult> Serve(Guid id, HttpContext http, Door door, FileStore files, ReporterCookie reporter, DraftCookie draft, Vault vault)
    {
        var opened = await door.Enter(new OpenFile(id, await reporter.Tickets(http, http.RequestAborted), draft.Read(http)), http.RequestAborted);
        if (!opened.Succeeded || !files.Has(opened.Value.Sha256)) return Results.NotFound();
        var file = opened.Value;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = $"{(file.MediaType == "image/jpeg" || file.MediaType.StartsWith("audio/", StringComparison.Ordinal) ? "inline" : "attachment")}; filename=\"{file.Name}\"";
        // Rights can be taken away: the browser may keep the bytes, but asks each time.
        headers.CacheControl = "private, no-cache";
        if (file.IsSealed) return Results.Bytes(await files.OpenSealed(vault, file.Sha256, http.RequestAborted), file.MediaType, entityTag: new($"\"{file.Sha256}\""), enableRangeProcessing: true);
        return Results.Stream(files.Open(file.Sha256), file.MediaType, entityTag: new($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
