using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

/// <summary>
/// <c>POST /lapor/kirim</c>: a finished report from a phone's outbox, as JSON. 200 is the receipt, however often it is asked; 422 names what to
/// repair, 409 says that photos are missing, 429 and 503 mean the same again later. Whatever it is, the report stays on the phone until 200.
/// </summary>
internal static class FilingEndpoint
{
    public const string Path = "/lapor/kirim";
    private const int MostBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    // The form's fields by what the Door calls them.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["body"] = "cerita", ["landmark"] = "patokan", ["name"] = "nama", ["phone"] = "telepon", ["email"] = "email",
    };

    public static async Task<IResult> Take(HttpContext http, Door door, AddressLimit limit, DraftCookie cookie, PortalSettings settings, WorkingDays days)
    {
        http.AnswerBare();
        if (!OwnOrigin.Allows(http, settings)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!http.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await Read(http) is not { Id.Length: 32 } report) return Results.StatusCode(StatusCodes.Status400BadRequest);
        Outcome<Receipt> outcome;
        try { outcome = await File(http, door, limit, report); }
        catch (Exception fault) when (StorageFaults.IsBusy(fault) || fault is IOException) { outcome = Refusal.Busy; }
        return outcome.Succeeded ? Acknowledge(http, cookie, report.Id, outcome.Value, days) : Refuse(http, outcome.Refusals);
    }

    private static async Task<Outcome<Receipt>> File(HttpContext http, Door door, AddressLimit limit, WaitingReport report)
    {
        var stop = http.RequestAborted;
        // What was taken before costs nothing and counts as nothing.
        if (await door.EnterAs(Actor.Nobody, new ReadReceipt(report.Id!), stop) is { Succeeded: true } known) return known;
        if (!limit.Allows(http)) return ReportRefusals.TooManyReports;
        var drafted = await door.EnterAs(Actor.Nobody, new OpenDraft(report.Id), stop);
        if (!drafted.Succeeded) return drafted.Refusal;
        foreach (var photo in report.Photos)
            if (await door.EnterAs(Actor.Nobody, new FindUpload(photo, report.Id!), stop) is not { Succeeded: true, Value.AttachmentId: not null }) return ReportRefusals.PhotosMissing;
        var draft = drafted.Value.Answers;
        if (report.DraftFirst && draft.IsComplete) return await door.EnterAs(Actor.Nobody, draft.Filing(report.Id), stop);
        var place = await door.EnterAs(Actor.Nobody, new SettlePlace(report.Area, report.Desa, report.Latitude, report.Longitude), stop);
        if (!place.Succeeded && place.Refusal == Refusal.Busy) return Refusal.Busy;
        var faults = new List<Refusal>();
        var least = drafted.Value.Voice is null ? AnswerRules.LeastLetters : AnswerRules.LeastBesideVoice;
        if (!(report.Words?.Trim().Length >= least) || report.Words.Trim().Length > AnswerRules.MostLetters) faults.Add(new("shape", AnswerRules.BodySentence, "body"));
        faults.AddRange(place.Refusals);
        if (report.Sender is null) faults.Add(ReportRefusals.SenderMissing);
        if (faults.Count > 0) return Outcome<Receipt>.Refuse(faults);
        var choices = await door.EnterAs(Actor.Nobody, new CategoryChoices(""), stop);
        var category = choices.Succeeded && report.Category is { } slug && choices.Value.NameOf(slug) is not null ? slug : null;
        // A list that the phone kept for long may know fewer questions: they are not asked for. What is not ours at all is still not taken.
        if (category is not null && await door.EnterAs(Actor.Nobody, new CategoryAsks(category), stop) is { Succeeded: true } asks && asks.Value.StopperOf(report.ExtraOver(draft.Extra)) is { AllowsFiling: false } stopper)
            return new Refusal("not-ours", stopper.Sentence, "kategori");
        return await door.EnterAs(Actor.Nobody, report.Over(draft, place.Value, category).Filing(report.Id), stop);
    }

    private static IResult Acknowledge(HttpContext http, DraftCookie cookie, string id, Receipt receipt, WorkingDays days)
    {
        cookie.KeepReceipt(http, id);
        if (cookie.Read(http) == id) cookie.Drop(http);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new
        {
            number = receipt.Number, code = receipt.Code, receivedAt = receipt.ReceivedAt, promise = receipt.VerifyDueAt.DayIn(days.Zone).LongDay(),
        }, Json);
    }

    private static IResult Refuse(HttpContext http, IReadOnlyList<Refusal> refusals)
    {
        var first = refusals[0];
        var status = first == Refusal.Busy ? StatusCodes.Status503ServiceUnavailable : first == ReportRefusals.TooManyReports ? StatusCodes.Status429TooManyRequests
            : first == ReportRefusals.PhotosMissing ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        if (status is StatusCodes.Status503ServiceUnavailable) http.Response.Headers.RetryAfter = "10";
        if (status is StatusCodes.Status429TooManyRequests) http.Response.Headers.RetryAfter = "600";
        return Results.Json(new { faults = refusals.Select(one => new { field = Fields.GetValueOrDefault(one.Field ?? "", one.Field ?? "kirim"), code = one.Code, sentence = one.Sentence }) }, Json, statusCode: status);
    }

    private static async Task<WaitingReport?> Read(HttpContext http)
    {
        if (await Incoming.Read(http.Request.Body, MostBytes, http.RequestAborted) is not { } bytes) return null;
        try { return JsonSerializer.Deserialize<WaitingReport>(bytes, Json); }
        catch (JsonException) { return null; }
    }
}
