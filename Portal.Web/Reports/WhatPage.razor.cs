using Microsoft.AspNetCore.Components;
using Portal.Web.Sla;
using Portal.Web.Ui;

namespace Portal.Web.Reports;

public sealed partial class WhatPage
{
    private const string Id = "cerita";
    private const string Hint = "Tulis seperti bercerita kepada tetangga. Tidak perlu menyebut NIK atau nomor telepon di sini.";

    [SupplyParameterFromForm] public string? Words { get; set; }
    [SupplyParameterFromForm] public string? Again { get; set; }
    [SupplyParameterFromForm] public string? PhoneId { get; set; }
    [Inject] internal TimeProvider Time { get; set; } = null!;
    [Inject] internal WorkingDays Days { get; set; } = null!;

    protected override bool NeedsWords => false;

    protected override string? PhonesId => PhoneId;

    private DateOnly Until => (Time.GetUtcNow() + DraftRows.Life).DayIn(Days.Zone);

    protected override Task Prepare()
    {
        Words ??= IsPosted ? "" : Answers.Body;
        return Task.CompletedTask;
    }

    private async Task<string?> Answer()
    {
        if (Again is not null) return await StartAgain();
        // Browsers send line breaks as two characters; a person counts one.
        Words = (Words ?? "").ReplaceLineEndings("\n").Trim();
        if (Words.Length > AnswerRules.MostLetters || Words.Length < (Draft.Voice is null ? AnswerRules.LeastLetters : AnswerRules.LeastBesideVoice))
        {
            Errors.Add(new FieldError(Id, AnswerRules.BodySentence));
            return null;
        }
        return await Keep(Answers with { Body = Words }, Id) ? KeepEditing("/lapor/jenis") : null;
    }

    private async Task<string?> StartAgain()
    {
        if (Secret is { } secret && !await Try(() => Ask(new DropDraft(secret)), _ => { }, Id)) return null;
        Cookie.Drop(Http);
        return "/lapor";
    }
}
