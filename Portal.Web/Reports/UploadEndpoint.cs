using System.Globalization;
using System.Text;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>
/// <c>/unggah</c>: tus 1.0.0 with creation, expiration and termination (https://tus.io/protocols/resumable-upload). The header <c>Laporan</c>
/// names the submission the photo belongs to. Headers of our own make every request one that a foreign page must ask leave for, and gets none.
/// </summary>
internal static class UploadEndpoint
{
    public const string Version = "1.0.0", Owner = "Laporan";

    public static void Map(WebApplication app)
    {
        app.MapMethods("/unggah", [HttpMethods.Options], Greet);
        app.MapPost("/unggah", Create);
        var one = app.MapGroup("/unggah/{id:guid}");
        one.MapMethods("", [HttpMethods.Head], Tell);
        one.MapPatch("", Receive);
        one.MapDelete("", Remove);
    }

    private static IResult Greet(HttpContext http, ReportLimits limits)
    {
        Speak(http);
        http.Response.Headers["Tus-Version"] = Version;
        http.Response.Headers["Tus-Extension"] = "creation,expiration,termination";
        http.Response.Headers["Tus-Max-Size"] = Number(limits.PhotoMegabytes * 1024L * 1024);
        return Results.NoContent();
    }

    private static async Task<IResult> Create(HttpContext http, Door door, AddressLimit limit, PortalSettings settings)
    {
        if (Refused(http, settings) is { } no) return no;
        if (!limit.AllowsUpload(http)) return Fault(ReportRefusals.TooManyUploads, StatusCodes.Status429TooManyRequests);
        if (!long.TryParse(http.Request.Headers["Upload-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var told = Metadata(http.Request.Headers["Upload-Metadata"].ToString());
        var isProof = told.GetValueOrDefault("untuk") == "bukti";
        var begin = new BeginUpload(OwnerOf(http), length, told.GetValueOrDefault("filename", ""), told.GetValueOrDefault("filetype", ""), isProof);
        // A report's photo is nobody's; a proof is sent by whoever is signed in.
        var begun = isProof ? await door.Enter(begin, http.RequestAborted) : await Enter(door, begin, http.RequestAborted);
        if (!begun.Succeeded) return Fault(begun.Refusal);
        http.Response.Headers.Location = $"/unggah/{begun.Value.Id}";
        http.Response.Headers["Upload-Expires"] = begun.Value.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status201Created);
    }

    private static async Task<IResult> Tell(Guid id, HttpContext http, Door door, UploadSeats seats, PortalSettings settings)
    {
        if (Refused(http, settings) is { } no) return no;
        using var seat = await seats.Take(id, http.RequestAborted);
        var found = await Enter(door, new FindUpload(id, OwnerOf(http)), http.RequestAborted);
        if (!found.Succeeded) return Results.StatusCode(Status(found.Refusal));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Upload-Length"] = Number(found.Value.Length);
        Measure(http, found.Value.Offset, found.Value.AttachmentId, found.Value.ExpiresAt);
        return Results.Ok();
    }

    private static async Task<IResult> Receive(Guid id, HttpContext http, Door door, UploadSeats seats, UploadFiles files, PortalSettings settings)
    {
        if (Refused(http, settings) is { } no) return no;
        if (http.Request.ContentType != "application/offset+octet-stream") return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        using var seat = await seats.Take(id, http.RequestAborted);
        var found = await Enter(door, new FindUpload(id, OwnerOf(http)), http.RequestAborted);
        if (!found.Succeeded) return Fault(found.Refusal);
        var upload = found.Value;
        if (http.Request.Headers["Upload-Offset"] != Number(upload.Offset)) return Results.StatusCode(StatusCodes.Status409Conflict);
        if (http.Request.ContentLength > upload.Length - upload.Offset) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (upload.AttachmentId is null && upload.Offset < upload.Length && !await files.Append(id, http.Request.Body, upload.Length - upload.Offset, seat.Stop))
            return Results.StatusCode(StatusCodes.Status409Conflict);
        var offset = upload.AttachmentId is null ? files.Length(id) ?? 0 : upload.Length;
        var photo = upload.AttachmentId;
        if (offset == upload.Length)
        {
            // All bytes are there: the phone's connection no longer decides whether they become a photo.
            var finished = await Enter(door, new FinishUpload(id, OwnerOf(http)), CancellationToken.None);
            if (!finished.Succeeded) return Fault(finished.Refusal);
            photo = finished.Value;
        }
        Measure(http, offset, photo, upload.ExpiresAt);
        return Results.NoContent();
    }

    private static async Task<IResult> Remove(Guid id, HttpContext http, Door door, UploadSeats seats, PortalSettings settings)
    {
        if (Refused(http, settings) is { } no) return no;
        using var seat = await seats.Take(id, http.RequestAborted);
        var dropped = await Enter(door, new DropUpload(id, OwnerOf(http)), http.RequestAborted);
        return dropped.Succeeded ? Results.NoContent() : Fault(dropped.Refusal);
    }

    private static async Task<Outcome<T>> Enter<T>(Door door, IOperation<T> operation, CancellationToken stop)
    {
        try { return await door.EnterAs(Actor.Nobody, operation, stop); }
        catch (Exception fault) when (StorageFaults.IsBusy(fault) || fault is IOException) { return Refusal.Busy; }
    }

    private static IResult? Refused(HttpContext http, PortalSettings settings)
    {
        Speak(http);
        if (!OwnOrigin.Allows(http, settings)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        return http.Request.Headers["Tus-Resumable"] == Version ? null : Results.StatusCode(StatusCodes.Status412PreconditionFailed);
    }

    private static void Speak(HttpContext http)
    {
        http.AnswerBare();
        http.Response.Headers["Tus-Resumable"] = Version;
    }

    private static void Measure(HttpContext http, long offset, Guid? photo, DateTimeOffset expiresAt)
    {
        http.Response.Headers["Upload-Offset"] = Number(offset);
        http.Response.Headers["Upload-Expires"] = expiresAt.ToString("R", CultureInfo.InvariantCulture);
        if (photo is { } id) http.Response.Headers["Berkas"] = $"/berkas/{id}";
    }

    private static string OwnerOf(HttpContext http) => http.Request.Headers[Owner].ToString();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static IResult Fault(Refusal refusal, int? status = null) =>
        Results.Json(new { faults = new[] { new { field = refusal.Field ?? "foto", code = refusal.Code, sentence = refusal.Sentence } } }, statusCode: status ?? Status(refusal));

    // 410: the phone begins this photo anew; 422: this file will never do; 503: the same again, later.
    private static int Status(Refusal refusal) =>
        refusal == Refusal.NotFound || refusal == ReportRefusals.DraftLost ? StatusCodes.Status410Gone
        : refusal == ReportRefusals.SignInFirst ? StatusCodes.Status401Unauthorized
        : refusal == Refusal.Busy ? StatusCodes.Status503ServiceUnavailable
        : refusal == ReportRefusals.AlreadySent ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;

    private static Dictionary<string, string> Metadata(string header)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            var bytes = new byte[pair.Length];
            if (space > 0 && Convert.TryFromBase64String(pair[(space + 1)..], bytes, out var length)) told[pair[..space]] = Encoding.UTF8.GetString(bytes, 0, length);
        }
        return told;
    }
}
