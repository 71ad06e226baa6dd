using Microsoft.AspNetCore.Components;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>Writes the answer. What is typed is saved every three seconds; a newer draft of a colleague is shown beside it, never overwritten.</summary>
public sealed partial class DraftPanel : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private string words = "", reviewNote = "";
    private string? package;
    private bool isPromise, isDirty, isEditing, isSaving;
    private DateOnly? promisedOn;
    private Planning? plan;
    private int revision;
    private DateTimeOffset? savedAt;
    private AnswerRow? theirs;
    private readonly CancellationTokenSource typing = new();

    [Parameter, EditorRequired] public required AnswerList Answers { get; set; }
    [Parameter, EditorRequired] public required TimeZoneInfo Zone { get; set; }

    /// <summary>The reporter's photo, for the pair of before and after.</summary>
    [Parameter] public FileRow? Evidence { get; set; }

    [Parameter] public EventCallback OnTyping { get; set; }

    private bool IsWaiting => Answers.Open?.Status == AnswerStatus.Submitted;

    // A plan and a piece of information claim no work, so they need no proof of it.
    private ProofKind? Asked => Ticket.Kind is ReportKind.Aspiration or ReportKind.InformationRequest ? null : Ticket.Category?.Proof;

    private string SavedWords => isDirty ? "Belum tersimpan" : savedAt is { } at ? $"Draf tersimpan {at.Clock(Zone)}" : "";

    protected override void OnParametersSet()
    {
        if (!isDirty) Adopt(Answers.Open);
        else if ((Answers.Open?.Revision ?? 0) > revision) theirs = Answers.Open;
    }

    private void Adopt(AnswerRow? open)
    {
        (words, isPromise, package, promisedOn, revision) = (open?.Body ?? "", open?.IsPromise ?? false, open?.PackageNumber, open?.PromisedOn, open?.Revision ?? 0);
        (theirs, isDirty, plan) = (null, false, open?.Plan);
    }

    private async Task Typed()
    {
        isDirty = true;
        await OnTyping.InvokeAsync();
        if (isSaving) return;
        isSaving = true;
        try
        {
            // Also while somebody types on and on; what was refused waits for the writer's decision.
            while (isDirty && theirs is null)
            {
                await Task.Delay(Pause, typing.Token);
                if (!await Save() && Refusals.Count > 0) break;
                StateHasChanged();
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException) { }
        finally { isSaving = false; }
    }

    private Task Planned(Planning? said)
    {
        plan = said;
        return Typed();
    }

    private Task Promised(DateOnly? day)
    {
        promisedOn = day;
        return Typed();
    }

    /// <returns>Everything typed so far is safe.</returns>
    private async Task<bool> Save()
    {
        if (!isDirty) return true;
        if (theirs is not null) return false;
        var draft = new DraftWords(words, isPromise, package, promisedOn, isPromise ? null : plan);
        var outcome = await Door.Enter(new SaveAnswerDraft(Ticket.Number, revision, draft));
        if (!outcome.Succeeded)
        {
            Refuse(outcome.Refusal);
            if (outcome.Refusal == TicketRefusals.DraftChanged) await ShowTheirs();
            return false;
        }
        (revision, savedAt) = (outcome.Value.Revision, outcome.Value.At);
        isDirty = draft != new DraftWords(words, isPromise, package, promisedOn, isPromise ? null : plan);
        return !isDirty;
    }

    private async Task ShowTheirs()
    {
        var fresh = await Door.Enter(new TicketAnswers(Ticket.Number));
        theirs = fresh.Succeeded ? fresh.Value.Open : null;
    }

    private void TakeTheirs()
    {
        Adopt(theirs);
        Forgive();
    }

    private async Task KeepMine()
    {
        (revision, theirs) = (theirs?.Revision ?? 0, null);
        Forgive();
        await Save();
    }

    private async Task Submit()
    {
        if (await Save() && await Do(new SubmitAnswer(Ticket.Number, revision)) is not null) isEditing = false;
    }

    private Task Approve() => Do(new ApproveAnswer(Ticket.Number, Ticket.Version));

    private async Task SendBack()
    {
        if (await Do(new SendBackAnswer(Ticket.Number, Ticket.Version, reviewNote)) is not null) reviewNote = "";
    }

    private string StatusWords(AnswerRow open) => open.Status switch
    {
        AnswerStatus.Draft => "Sedang ditulis",
        AnswerStatus.Submitted when Ticket.MayApprove && open.WriterId != Ticket.ReaderId => "Menunggu persetujuan Anda",
        AnswerStatus.Submitted => "Menunggu persetujuan",
        AnswerStatus.SentBack => "Perlu diperbaiki",
        AnswerStatus.Approved => "Disetujui",
    };

    public void Dispose()
    {
        typing.Cancel();
        typing.Dispose();
    }
}
