using Microsoft.AspNetCore.Components.Routing;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>The officers' queue. The address holds all of its state; the log's bell keeps it fresh without moving a row under the hand.</summary>
public sealed partial class QueuePage
{
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource gone = new();
    private QueueAsk ask = new();
    private QueueSheet? sheet;
    private IReadOnlyList<QueueRow> rows = [];
    private int waiting;
    private bool refused;

    private string Heading => sheet?.View is { } view ? view.Face().Text : ask.Words is { } words ? $"Hasil pencarian “{words}”" : "Antrean";

    private long? Total => IsNarrowed || sheet?.View is not { } view ? null : sheet.Views.First(one => one.View == view).Count;

    // With its space: markup would lose it between the two.
    private string TotalWords => Total is { } total ? $" {Count(total).Grouped()}{(total > QueueCounts.Most ? "+" : "")} tiket" : "";

    private bool IsNarrowed => ask.IsNarrowed || sheet?.Sort == QueueSort.Support;

    private string EmptyText => ask.Words is not null ? "Cari dengan nomor laporan, nomor lama, atau kata dari laporan, kategori, dan tempatnya. Laporan rahasia hanya ditemukan dengan nomornya."
        : sheet?.Sort == QueueSort.Support ? "Urutan ini hanya memuat laporan yang didukung warga lain, dan di sini belum ada. Pilih urutan lain."
        : IsNarrowed ? "Hapus salah satu saringan untuk melihat lebih banyak." : "Semua sudah ditangani. Pilih pandangan lain di samping.";

    private IReadOnlyList<ViewGroup> Rail => [new("Pandangan", [.. sheet!.Views.Select(one => Item(one.View, one.Count))]), .. Saved];

    private IEnumerable<ViewGroup> Saved => sheet!.Saved.Count == 0 ? []
        : [new("Tersimpan", [.. sheet.Saved.Select(one => new ViewItem(one.Name, one.Address, one.IsShared ? "users" : "star", Current: one.Address == ask.First.Href))])];

    private static long Count(long counted) => Math.Min(counted, QueueCounts.Most);

    protected override Task OnInitializedAsync()
    {
        Nav.LocationChanged += Moved;
        return Load();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender) _ = Follow();
    }

    public void Dispose()
    {
        Nav.LocationChanged -= Moved;
        gone.Cancel();
        gone.Dispose();
    }

    private ViewItem Item(QueueView view, long count)
    {
        var face = view.Face();
        return new(face.Text, new QueueAsk { View = view, Columns = ask.Columns }.Href, face.Icon, Count(count), count == 0 ? Tone.Netral : face.Tone, view == sheet!.View) { IsMore = count > QueueCounts.Most };
    }

    private string SortHref(QueueSort sort) => (ask.First with { Sort = sort }).Href;

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        if (Here.PathOf(Nav) == "/petugas") _ = InvokeAsync(async () => { await Load(); StateHasChanged(); });
    }

    private async Task Load()
    {
        var asked = ask = QueueAsk.Read(Nav.Uri);
        if (await Read() is not { } fresh || asked != ask) return;
        (sheet, rows, waiting) = (fresh, fresh.Rows, 0);
    }

    private async Task<QueueSheet?> Read()
    {
        var outcome = await Door.Enter(new TicketQueue(ask), gone.Token);
        refused = !outcome.Succeeded;
        return outcome.Succeeded ? outcome.Value : null;
    }

    // The bell is taken before the look, so that a ring in between is not lost; at most one look a second.
    private async Task Follow()
    {
        try
        {
            for (var bell = Log.Next; ; )
            {
                await bell.WaitAsync(gone.Token);
                await Task.Delay(Calm, gone.Token);
                bell = Log.Next;
                // One stumble of the database must not end the following; the next bell asks again.
                try { await InvokeAsync(Renew); }
                catch (Exception fault) when (StorageFaults.IsBusy(fault)) { }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException) { }
    }

    private async Task Renew()
    {
        var asked = ask;
        var fresh = await Read();
        // The officer went elsewhere while this was read.
        if (asked != ask) return;
        if (fresh is not null)
        {
            sheet = fresh;
            (rows, waiting) = QueueLive.Renew(rows, fresh.Rows);
        }
        StateHasChanged();
    }
}
