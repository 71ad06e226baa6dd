using Microsoft.AspNetCore.Components;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>
/// One ticket on an officer's screen. It follows the log: at most once a second it asks how new the ticket is, with its reader's rights as they are now,
/// so a revoked officer's screen is empty within five seconds. Missing, not yours and confidential look the same.
/// </summary>
public sealed partial class TicketPage
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1), Longest = TimeSpan.FromSeconds(4);
    private readonly CancellationTokenSource leaving = new();
    private TicketPageView? view;
    private FileRow? evidence;
    private HerePanel? here;
    private bool isMissing;
    private string news = "", number = "";

    [Parameter] public string Nomor { get; set; } = "";

    [CascadingParameter] private HttpContext? Http { get; set; }

    [Inject] private Door Door { get; set; } = null!;

    [Inject] private LogSignal Signal { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        number = TicketNumber.Read(Nomor) ?? Nomor;
        await Read();
        if (isMissing && Http is { Response.HasStarted: false }) SayNotFound(Http);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = Follow();
    }

    // Only as the answer leaves: a 404 before that makes the framework throw the page away and run the general one, and "not yours" would look different.
    private static void SayNotFound(HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private async Task Read()
    {
        var outcome = await TicketPageView.Read(Door, number, leaving.Token);
        (view, isMissing, news) = outcome.Succeeded ? (outcome.Value, false, "") : (null, true, "");
        evidence = view?.Files.Files.FirstOrDefault(file => file.IsPhoto);
    }

    private async Task Follow()
    {
        try
        {
            while (true)
            {
                var next = Signal.Next;
                // One stumble of the database must not end the following; the next bell asks again.
                try { await InvokeAsync(Look); }
                catch (Exception fault) when (StorageFaults.IsBusy(fault)) { }
                await Task.WhenAny(next, Task.Delay(Longest, leaving.Token));
                await Task.Delay(Calm, leaving.Token);
            }
        }
        catch (OperationCanceledException) { }
        catch (ObjectDisposedException) { }
    }

    private async Task Look()
    {
        if (isMissing && view is null) return;
        var version = await Door.Enter(new TicketVersion(number), leaving.Token);
        if (version.Succeeded && version.Value == view?.Ticket.Version) return;
        await Read();
        news = view is null ? "" : "Tiket baru saja berubah; halaman ini sudah yang terbaru.";
        StateHasChanged();
    }

    private static DueBadgeTone Tone(DueTone tone) => tone switch
    {
        DueTone.Late => DueBadgeTone.Late,
        DueTone.Soon => DueBadgeTone.Soon,
        DueTone.Fine => DueBadgeTone.Fine,
        DueTone.Paused => DueBadgeTone.Paused,
        DueTone.Done => DueBadgeTone.Done,
    };

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
