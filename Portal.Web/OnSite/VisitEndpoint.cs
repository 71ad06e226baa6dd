using System.Text.Json;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Accounts;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.OnSite;

/// <summary>
/// <c>POST /petugas/lapangan/kirim</c>: a visit from a phone's outbox, as JSON. 200 means it is here, however often it is asked; 401 that its officer must
/// sign in, 409 that photos are missing, 410 that the ticket left the list, 422 what to repair, 503 the same again later. It stays on the phone until 200.
/// </summary>
internal static class VisitEndpoint
{
    public const string Path = "/petugas/lapangan/kirim", WhoPath = "/petugas/lapangan/siapa";
    private const int MostBytes = 64 * 1024;

    private sealed record SentFile(Guid Upload, DateTimeOffset? TakenAt, double? Latitude, double? Longitude, double? Accuracy);

    private sealed record SentVisit(string? Id, string? Officer, string? Number, string? Note, DateTimeOffset? SeenAt, IReadOnlyList<SentFile>? Photos);

    /// <summary>Whose phone this is now; the outbox sends nobody else's work.</summary>
    public static async Task<IResult> Who(HttpContext http, CurrentActor current, Vault vault)
    {
        http.AnswerBare();
        http.Response.Headers.CacheControl = "no-store";
        var actor = await current.Find(http.RequestAborted);
        return actor.May(Permission.WorkOnSite) ? Results.Json(new { officer = vault.PhoneMark(actor) }) : Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    public static async Task<IResult> Take(HttpContext http, Door door, CurrentActor current, Vault vault, PortalSettings settings)
    {
        http.AnswerBare();
        if (!OwnOrigin.Allows(http, settings)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (!http.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await Read(http) is not { Id: { } id, Number: { } number } visit) return Results.StatusCode(StatusCodes.Status400BadRequest);
        var actor = await current.Find(http.RequestAborted);
        if (!actor.May(Permission.WorkOnSite) || vault.PhoneMark(actor) != visit.Officer) return Fault(ReportRefusals.SignInFirst);
        var photos = (visit.Photos ?? []).Select(one => new VisitPhoto(new PhoneFacts(one.TakenAt, one.Latitude, one.Longitude, one.Accuracy), one.Upload)).ToList();
        Outcome<Done> sent;
        // All of it is here: the phone's line no longer decides.
        try { sent = await door.Enter(new SendVisit(id, number, visit.Note, visit.SeenAt, photos), CancellationToken.None); }
        catch (Exception fault) when (StorageFaults.IsBusy(fault) || fault is IOException) { sent = Refusal.Busy; }
        return sent.Succeeded ? Results.Json(new { received = true }) : Fault(sent.Refusal);
    }

    private static async Task<SentVisit?> Read(HttpContext http)
    {
        if (await Incoming.Read(http.Request.Body, MostBytes, http.RequestAborted) is not { } bytes) return null;
        try { return JsonSerializer.Deserialize<SentVisit>(bytes, JsonSerializerOptions.Web); }
        catch (JsonException) { return null; }
    }

    private static IResult Fault(Refusal refusal) => Results.Json(new { faults = new[] { new { field = refusal.Field ?? "", code = refusal.Code, sentence = refusal.Sentence } } }, statusCode: Status(refusal));

    private static int Status(Refusal refusal) =>
        refusal == ReportRefusals.SignInFirst ? StatusCodes.Status401Unauthorized
        : refusal == SiteRefusals.PhotosMissing ? StatusCodes.Status409Conflict
        : refusal == Refusal.NotFound ? StatusCodes.Status410Gone
        : refusal == Refusal.Busy || refusal == TicketRefusals.Changed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity;
}

internal static class PhoneMarks
{
    /// <summary>Names an account on a phone without saying whose it is.</summary>
    public static string PhoneMark(this Vault vault, Actor actor) => vault.Lookup("phone", actor.AccountId?.ToString("N") ?? "")[..16];
}
