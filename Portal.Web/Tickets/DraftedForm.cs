using Microsoft.AspNetCore.Components;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>
/// A text an officer types on a ticket. It is saved every three seconds and comes back after a lost circuit. What others did since the typing began
/// is shown beside it before it is sent: nobody writes past a colleague unknowingly.
/// </summary>
public abstract class DraftedForm : TicketPanel, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource gone = new();
    private bool isRestored, isDirty, isSaving, isWarned;
    private DateTimeOffset? begunAt, readAt;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Parameter, EditorRequired] public required IReadOnlyList<TimelineRow> Timeline { get; set; }
    [Parameter] public IReadOnlyList<SaidText> Texts { get; set; } = [];
    [Parameter] public DraftedText? Saved { get; set; }
    [Parameter] public EventCallback OnTyping { get; set; }

    protected string Words { get; set; } = "";

    protected abstract WorkDraftKind Kind { get; }

    protected bool WasRestored { get; private set; }

    protected DateTimeOffset? SavedAt { get; private set; }

    /// <summary>What others did while this was typed, where they have not been shown yet as a reason to look again.</summary>
    protected IReadOnlyList<TimelineRow> Since => begunAt is not { } begun || Words.Trim().Length == 0 ? []
        : [.. Timeline.Where(row => row.At > (readAt ?? begun) && row.Who != Ticket.ReaderName && row.Who != "Sistem")];

    protected IReadOnlyList<SaidText> SaidSince => begunAt is not { } begun ? [] : [.. Texts.Where(text => text.At > (readAt ?? begun) && text.Who != Ticket.ReaderName)];

    /// <summary>A press on send was held back: both texts are shown.</summary>
    protected bool ShowsBoth => isWarned && Since.Count > 0;

    protected override void OnParametersSet()
    {
        if (isRestored) return;
        isRestored = true;
        if (Saved is not { Body.Length: > 0 } saved) return;
        (Words, begunAt, WasRestored) = (saved.Body, saved.BegunAt, true);
    }

    protected async Task Typed()
    {
        begunAt ??= Time.GetUtcNow();
        (isDirty, WasRestored) = (true, false);
        await OnTyping.InvokeAsync();
        if (isSaving) return;
        isSaving = true;
        try
        {
            // Also while somebody types on and on: what is lost is never more than three seconds.
            while (isDirty)
            {
                await Task.Delay(Pause, gone.Token);
                await Save();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException) { }
        finally { isSaving = false; }
    }

    /// <summary>The officer has seen what others did and sends all the same.</summary>
    protected void Read() => (readAt, isWarned) = (Time.GetUtcNow(), false);

    /// <returns>True where nothing stands in the way; false where both texts are shown first.</returns>
    protected bool IsUpToDate()
    {
        isWarned = Since.Count > 0;
        return !isWarned;
    }

    /// <summary>Refused as outdated: the page is read again, and then both are shown.</summary>
    protected async Task LookAgain()
    {
        if (!Refusals.Contains(TicketRefusals.Changed)) return;
        isWarned = true;
        await OnChanged.InvokeAsync();
    }

    /// <summary>It is sent, or thrown away.</summary>
    protected async Task Clear()
    {
        (Words, begunAt, readAt, isDirty, isWarned, WasRestored, SavedAt) = ("", null, null, false, false, false, null);
        await Door.Enter(new SaveWorkDraft(Ticket.Number, Kind, "", Time.GetUtcNow()));
    }

    private async Task Save()
    {
        if (!isDirty) return;
        isDirty = false;
        if (Words.Trim().Length == 0) begunAt = null;
        var kept = await Door.Enter(new SaveWorkDraft(Ticket.Number, Kind, Words, begunAt ?? Time.GetUtcNow()), gone.Token);
        SavedAt = kept.Succeeded && Words.Trim().Length > 0 ? Time.GetUtcNow() : null;
        StateHasChanged();
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
        GC.SuppressFinalize(this);
    }
}
