using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

/// <summary>
/// One question of the form, without scripts: shows the draft's answer, takes the posted one, keeps it and goes on by a redirect, or shows
/// the question again with what was typed and what to repair. A stale form token costs one more press, never a word.
/// </summary>
public abstract class Question : ComponentBase
{
    /// <summary>Where the citizen came from the last step to repair one answer, and goes back to.</summary>
    protected const string CheckPath = "/lapor/periksa";

    [CascadingParameter] public HttpContext Http { get; set; } = null!;
    [SupplyParameterFromQuery(Name = "ubah")] public string? Editing { get; set; }
    [Inject] internal Door Door { get; set; } = null!;
    [Inject] internal IAntiforgery Antiforgery { get; set; } = null!;
    [Inject] internal NavigationManager Nav { get; set; } = null!;
    [Inject] internal DraftCookie Cookie { get; set; } = null!;
    [Inject] internal UrgentWords Urgent { get; set; } = null!;

    protected ReportDraft Draft { get; set; } = ReportDraft.Empty;
    protected ReportAnswers Answers => Draft.Answers;
    protected List<FieldError> Errors { get; } = [];
    protected string? Secret { get; private set; }

    protected string? ErrorOf(string fieldId) => Errors.Find(one => one.FieldId == fieldId)?.Sentence;

    /// <summary>Then an empty field is an answer, too, and the draft's older one does not come back.</summary>
    protected bool IsPosted => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>The steps after the first make no sense before it.</summary>
    protected virtual bool NeedsWords => true;

    protected override async Task OnInitializedAsync()
    {
        if (!IsPosted && Http.Request.Query.ContainsKey(LargeBodies.Mark)) Errors.Add(new FieldError("foto", "Foto-foto itu bersama terlalu besar untuk sekali kirim. Yang sudah ditambahkan tetap ada; tambahkan sisanya satu per satu."));
        Secret = Cookie.Read(Http);
        if (!await Try(() => Ask(new OpenDraft(Secret)), draft => Draft = draft)) return;
        if (NeedsWords && !Draft.HasWords) Nav.NavigateTo("/lapor");
        else await Prepare();
    }

    /// <summary>Reads the draft again after part of an answer was taken.</summary>
    protected Task Reload() => Try(() => Ask(new OpenDraft(Secret)), draft => Draft = draft);

    /// <summary>Loads what the question shows.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>Citizens file as nobody, also with an officer's session in the same browser.</summary>
    protected Task<Outcome<T>> Ask<T>(IOperation<T> operation) => Door.EnterAs(Actor.Nobody, operation, Http.RequestAborted);

    /// <summary>Runs the answer of a posted form and goes to the page it names; null stays here with <see cref="Errors"/>.</summary>
    protected async Task Post(string fieldId, Func<Task<string?>> answer)
    {
        if (Errors.Count > 0) return;
        if (!await Antiforgery.IsRequestValidAsync(Http))
        {
            Errors.Add(new FieldError(fieldId, "Halaman ini terbuka terlalu lama. Jawaban Anda masih ada; tekan tombolnya sekali lagi."));
            return;
        }
        if (await answer() is { } next && Errors.Count == 0) Nav.NavigateTo(next);
    }

    protected string Onwards(string next) => Editing is null ? next : CheckPath;

    /// <summary>The question behind the kind: what a photo-first start has answered is not asked twice.</summary>
    protected string AfterKind => !Answers.IsPhotoFirst ? "/lapor/foto" : Answers.KecamatanCode is null ? "/lapor/tempat" : "/lapor/tempat/desa";

    protected string KeepEditing(string path) => Editing is null ? path : path + "?ubah=ya";

    /// <summary>Keeps the answers; makes draft, cookie and submission at the first one.</summary>
    protected async Task<bool> Keep(ReportAnswers answers, string fieldId)
    {
        // One secret for both: the phone's uploads find the draft by the submission, the browser by its cookie. A draft that is gone may have
        // been sent: its secret is not used again, or the next report would get the old receipt.
        var isNew = answers.SubmissionId.Length == 0;
        var secret = isNew ? await FreshSecret() : Secret ?? answers.SubmissionId;
        var known = isNew ? answers with { SubmissionId = secret } : answers;
        if (!await Try(() => Ask(new KeepAnswers(secret, known)), _ => Draft = Draft with { Answers = known }, fieldId)) return false;
        Cookie.Keep(Http, Secret = secret);
        return true;
    }

    /// <summary>What the phone has made before the first answer came here; photos may wait under it.</summary>
    protected virtual string? PhonesId => null;

    private async Task<string> FreshSecret() =>
        PhonesId is { } id && AnswerRules.IsSubmission(id) && !(await Ask(new ReadReceipt(id))).Succeeded ? id : DraftCookie.NewSecret();

    /// <summary>Takes the value, or puts the reasons on the page: a busy store is a clean 503 that says the draft is safe.</summary>
    protected async Task<bool> Try<T>(Func<Task<Outcome<T>>> work, Action<T> take, string fieldId = "isi")
    {
        Outcome<T> outcome;
        try { outcome = await work(); }
        catch (Exception fault) when (StorageFaults.IsBusy(fault) || fault is IOException) { outcome = Refusal.Busy; }
        if (outcome.Succeeded) take(outcome.Value);
        foreach (var refusal in outcome.Refusals) Refuse(refusal, fieldId);
        return outcome.Succeeded;
    }

    protected void Refuse(Refusal refusal, string fieldId)
    {
        if (refusal != Refusal.Busy) Errors.Add(new FieldError(refusal.Field ?? fieldId, refusal.Sentence));
        else
        {
            Http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Http.Response.Headers.RetryAfter = "10";
            Errors.Add(new FieldError(fieldId, "Belum terkirim, draf aman. Sistem sedang sibuk; tekan tombolnya sekali lagi sebentar lagi."));
        }
    }
}
