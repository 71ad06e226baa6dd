using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>What the editor holds. It is saved every few seconds, so it may be half done.</summary>
public sealed record DraftWords(string Body, bool IsPromise = false, string? PackageNumber = null, DateOnly? PromisedOn = null, Planning? Plan = null);

/// <param name="SeenRevision">The draft the writer began from; 0 where there was none.</param>
public sealed record SaveAnswerDraft(string Number, int SeenRevision, DraftWords Words) : IOperation<DraftSaved>
{
    public static Permission Needs => Permission.HandleTickets;
}

public sealed record DraftSaved(Guid AnswerId, int Revision, DateTimeOffset At);

internal sealed class SaveAnswerDraftShape : AbstractValidator<SaveAnswerDraft>
{
    public SaveAnswerDraftShape()
    {
        RuleFor(one => one.Words.Body).MaximumLength(WordsRule.MostLetters).WithMessage("Paling banyak 4.000 huruf. Ringkaskan jawabannya.").OverridePropertyName("body");
        RuleFor(one => one.Words.PackageNumber).MaximumLength(64).WithMessage("Nomor paket paling banyak 64 huruf.").OverridePropertyName("package");
        RuleFor(one => one.Words.Plan).Must(plan => plan?.Programme is not { Length: > Planning.LongestProgramme }).WithMessage("Nama program paling banyak 200 huruf.").OverridePropertyName("planProgramme");
    }
}

internal sealed class SaveAnswerDraftHandler(TicketDesk desk) : IHandle<SaveAnswerDraft, DraftSaved>
{
    public Task<Outcome<DraftSaved>> Handle(SaveAnswerDraft operation, Actor actor, CancellationToken stop) => desk.Change<DraftSaved>(operation.Number, actor, null, async (ticket, pen) =>
    {
        var answer = await pen.Db.OpenAnswer(ticket, stop);
        if (ticket.HeldBy(actor) && (answer?.Revision ?? 0) != operation.SeenRevision) return TicketRefusals.DraftChanged;
        var goesOn = answer is { Status: AnswerStatus.Draft } && answer.WrittenBy == actor.AccountId;
        var saved = ticket.SaveDraft(actor, pen.Now, isFresh: !goesOn);
        if (!saved.Succeeded) return saved.Refusal;
        if (answer is null) pen.Db.Answers.Add(answer = Answer.Begin(ticket.Id));
        answer.Write(operation.Words, actor, pen);
        return new DraftSaved(answer.Id, answer.Revision, pen.Now);
    }, stop);
}

internal static class DraftInk
{
    public static void Write(this Answer answer, DraftWords words, Actor actor, TicketPen pen)
    {
        var body = words.Body.Trim();
        answer.Rewrite(actor, pen.Vault.Seal(body), pen.Vault.Fingerprint(body), pen.Now);
        answer.Promise(words.IsPromise, string.IsNullOrWhiteSpace(words.PackageNumber) ? null : words.PackageNumber.Trim(), words.PromisedOn);
        answer.PlanFor(words.Plan);
    }
}
