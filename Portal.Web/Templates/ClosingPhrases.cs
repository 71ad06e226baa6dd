using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Templates;

/// <summary>All closing reasons as this government words them, for the admin.</summary>
public sealed record ClosingPhraseList : IOperation<IReadOnlyList<ClosingPhrase>>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class ClosingPhraseListHandler(Store store) : IHandle<ClosingPhraseList, IReadOnlyList<ClosingPhrase>>
{
    public async Task<Outcome<IReadOnlyList<ClosingPhrase>>> Handle(ClosingPhraseList operation, Actor actor, CancellationToken stop) =>
        await store.Read(db => db.ClosingPhrases.OrderBy(one => one.Order).ThenBy(one => one.Text).ToArrayAsync(stop), stop);
}

/// <summary>Words a closing reason (no id) or changes the words. Tickets closed with it show the words as they are now, so a meaning is never changed: switch it off and write a new one.</summary>
public sealed record SaveClosingPhrase(int? Id, ClosingReason Reason, string Text, int Order, bool IsActive) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"{(Id is null ? "Menambah" : "Mengubah")} alasan penutupan: {Text.Trim()}{(IsActive ? "" : " (tidak aktif)")}";
}

internal sealed class SaveClosingPhraseShape : AbstractValidator<SaveClosingPhrase>
{
    public SaveClosingPhraseShape()
    {
        RuleFor(one => one.Text).NotEmpty().WithMessage("Tulis alasannya.").MaximumLength(160).WithMessage("Alasan paling panjang 160 huruf.");
        RuleFor(one => one.Reason).IsInEnum().WithMessage("Pilih kelompoknya.");
    }
}

internal sealed class SaveClosingPhraseHandler(Store store) : IHandle<SaveClosingPhrase, Done>
{
    public async Task<Outcome<Done>> Handle(SaveClosingPhrase operation, Actor actor, CancellationToken stop)
    {
        if (operation.Reason == ClosingReason.RulingAfterRejections) return TemplateRefusals.RulingReason;
        return await store.Write<Done>(async db =>
        {
            var phrase = operation.Id is { } id ? await db.ClosingPhrases.SingleOrDefaultAsync(one => one.Id == id, stop) : null;
            if (phrase is null && operation.Id is not null) return Refusal.NotFound;
            if (phrase is null) db.ClosingPhrases.Add(phrase = new ClosingPhrase { Text = "" });
            (phrase.Reason, phrase.Text, phrase.Order, phrase.IsActive) = (operation.Reason, operation.Text.Trim(), operation.Order, operation.IsActive);
            return Done.It;
        }, stop);
    }
}
