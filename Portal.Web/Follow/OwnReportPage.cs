using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Ui;

namespace Portal.Web.Follow;

/// <summary>
/// A page about the visitor's own report, opened by the secret code or, where the citizen keeps it there, by the account. Whichever it was,
/// from then on they are the reporter of that one ticket and nobody else. A stale form token costs one more press, never a word.
/// </summary>
public abstract class OwnReportPage : ComponentBase
{
    [CascadingParameter] public HttpContext Http { get; set; } = null!;
    [Parameter] public string? Kode { get; set; }
    [Parameter] public string? Nomor { get; set; }
    [Inject] internal Door Door { get; set; } = null!;
    [Inject] internal NavigationManager Nav { get; set; } = null!;
    [Inject] internal IAntiforgery Antiforgery { get; set; } = null!;
    [Inject] internal ReporterCookie Cookie { get; set; } = null!;
    [Inject] internal PageNews News { get; set; } = null!;

    protected FollowView? View { get; private set; }
    protected Refusal? Refusal { get; private set; }
    protected List<FieldError> Faults { get; } = [];
    protected Actor Reporter { get; private set; } = Actor.Nobody;

    /// <summary>Opened by the account; there is no code to type again.</summary>
    protected bool IsByAccount => Nomor is not null;

    protected string Address => IsByAccount ? $"{MyReportsPage.Path}/{Nomor}" : $"/lacak/{TrackingCode.Read(Kode)}";

    protected override async Task OnInitializedAsync()
    {
        var found = IsByAccount ? await Door.Enter(new FindKept(Nomor!), Http.RequestAborted) : await Door.EnterAs(Actor.Nobody, new FindByCode(Kode, CallerAddress.Of(Http)), Http.RequestAborted);
        if (!found.Succeeded) Refuse(found.Refusal);
        else
        {
            if (!IsByAccount) Cookie.Add(Http, TrackingCode.Read(Kode)!);
            Reporter = Actor.Reporter(found.Value);
            await Read();
            if (View is not null) Prepare();
        }
    }

    /// <summary>The report stands in <see cref="View"/>.</summary>
    protected virtual void Prepare()
    {
    }

    protected async Task Read()
    {
        var opened = await Door.EnterAs(Reporter, new FollowReport(), Http.RequestAborted);
        if (opened.Succeeded) View = opened.Value;
        else Refuse(opened.Refusal);
    }

    /// <summary>Does it as the reporter; gives null where it was refused, with the reason beside the field.</summary>
    protected async Task<T?> Do<T>(IOperation<T> operation, string field) where T : class
    {
        if (View is null) return null;
        if (!await Antiforgery.IsRequestValidAsync(Http))
        {
            Faults.Add(new FieldError(field, "Halaman ini terbuka terlalu lama. Tulisan Anda masih ada; tekan tombolnya sekali lagi."));
            return null;
        }
        var done = await Door.EnterAs(Reporter, operation, Http.RequestAborted);
        if (done.Succeeded) return done.Value;
        Faults.AddRange(done.Refusals.Select(refusal => new FieldError(refusal.Field == PhotoBox.Name ? PhotoBox.IdFor(field) : field, FollowRefusals.Sentence(refusal))));
        return null;
    }

    /// <summary>What did go through is never asked again; which photo stayed behind is said on the next page.</summary>
    protected void Onwards(SentMessage? sent, string anchor)
    {
        if (sent is null) return;
        News.Leave(Http, [.. sent.Left.Select(refusal => refusal.Sentence)]);
        Nav.NavigateTo($"{Address}#{anchor}");
    }

    protected IReadOnlyList<SentFile> Photos => PhotoBox.Sent(Http);

    protected string? ErrorOf(string field) => Faults.Find(fault => fault.FieldId == field)?.Sentence;

    private void Refuse(Refusal refusal)
    {
        Refusal = refusal;
        if (!IsByAccount) Http.Response.StatusCode = TrackAnswer.StatusOf(refusal);
        else Nav.NavigateTo(MyReportsPage.Path);
    }
}
