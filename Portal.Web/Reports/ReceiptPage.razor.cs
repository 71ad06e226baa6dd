using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

public sealed partial class ReceiptPage
{
    internal const string Path = "/lapor/terkirim";
    private Receipt? receipt;

    [CascadingParameter] public HttpContext Http { get; set; } = null!;
    [CascadingParameter] public PortalFace Face { get; set; } = new("");

    private string TrackPath => $"/lacak/{receipt!.Code}";

    private DateOnly DueOn => receipt!.VerifyDueAt.DayIn(Days.Zone);

    protected override async Task OnInitializedAsync()
    {
        // The secret is on this page: no copy of it may stay in a cache or in the back button's memory.
        Http.Response.Headers.CacheControl = "no-cache, no-store";
        if (Cookie.ReadReceipt(Http) is not { } submission) return;
        var found = await Door.EnterAs(Actor.Nobody, new ReadReceipt(submission), Http.RequestAborted);
        receipt = found.Succeeded ? found.Value : null;
    }
}
