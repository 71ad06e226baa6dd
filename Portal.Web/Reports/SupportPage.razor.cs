using Microsoft.AspNetCore.Components;
using Portal.Domain.Reports;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

/// <summary>Joining a report. Who comes from writing their own is told first that its draft goes, and may file it all the same.</summary>
public sealed partial class SupportPage
{
    internal const string Form = "dukung";
    private const string Id = "dukung";
    private SupportCounted? support;

    [Parameter] public string Nomor { get; set; } = "";
    [SupplyParameterFromQuery(Name = "dari")] public string? Asked { get; set; }
    [SupplyParameterFromForm] public string? From { get; set; }

    protected override bool NeedsWords => false;

    private bool HasDraft => Draft.HasWords && (Asked ?? From) == "lapor";

    private string Address => $"/laporan/{support!.Number}";

    private string Back => HasDraft ? "/lapor/serupa" : Address;

    protected override async Task Prepare()
    {
        var found = await Ask(new SupportStanding(Nomor, Device.Read(Http)));
        if (found.Succeeded) support = found.Value;
        else Nav.NotFound();
    }

    private async Task<string?> Answer()
    {
        if (support is null) return null;
        if (!Limit.AllowsSupport(Http))
        {
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            Errors.Add(new FieldError(Id, "Dari jaringan ini sudah banyak dukungan masuk dalam satu jam. Coba lagi nanti; draf Anda aman."));
            return null;
        }
        if (!await Joined()) return null;
        if (!HasDraft) return Address;
        if (Secret is { } secret && !await Try(() => Ask(new DropDraft(secret)), _ => { }, Id)) return null;
        Cookie.Drop(Http);
        DraftCookie.TellPhone(Http);
        return Address;
    }

    private Task<bool> Joined() => support!.IsMine ? Task.FromResult(true) : Try(async () =>
    {
        var joined = await Ask(new SupportReport(support.Number, Device.Keep(Http), await Reporter.Tickets(Http, Http.RequestAborted)));
        // Pressed twice: that is what was wanted.
        return !joined.Succeeded && joined.Refusal == SupportRefusals.Already ? support.Count : joined;
    }, _ => { }, Id);
}
