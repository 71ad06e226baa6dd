using System.Globalization;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Retention;

/// <param name="Months">Null lets it stay.</param>
/// <param name="Basis">The line of the Jadwal Retensi Arsip; needed where something is taken away.</param>
public sealed record RetentionChoice(RetentionKind Kind, int? Months, string Basis);

/// <summary>How long each kind of data stays. It works from the coming night on.</summary>
public sealed record SaveRetention(IReadOnlyList<RetentionChoice> Choices) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Mengubah jangka simpan:";
}

internal sealed class SaveRetentionShape : AbstractValidator<SaveRetention>
{
    public SaveRetentionShape() => RuleFor(one => one.Choices).Custom((choices, context) =>
    {
        foreach (var (kind, months, basis) in choices.Where(one => one.Months is not null))
        {
            var (name, least) = (RetentionWords.For(kind).Name, RetentionWords.LeastOf(kind));
            if (months < least || months > RetentionWords.Most) context.AddFailure(new ValidationFailure($"bulan-{kind}", string.Create(CultureInfo.InvariantCulture, $"{name}: {least} sampai {RetentionWords.Most} bulan, atau kosongkan.")));
            if (basis.Trim().Length is < 3 or > 200) context.AddFailure(new ValidationFailure($"dasar-{kind}", $"{name}: sebut dasarnya di Jadwal Retensi Arsip, 3 sampai 200 huruf."));
        }
    });
}

internal sealed class SaveRetentionHandler(Store store, TimeProvider time) : IHandle<SaveRetention, Done>
{
    public Task<Outcome<Done>> Handle(SaveRetention operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var terms = await db.RetentionTerms.ToDictionaryAsync(one => one.Kind, stop);
        foreach (var choice in operation.Choices)
        {
            if (!terms.TryGetValue(choice.Kind, out var term)) db.RetentionTerms.Add(term = new RetentionTerm { Kind = choice.Kind });
            if (term.Months == choice.Months && term.Basis == choice.Basis.Trim()) continue;
            AdminLine.Say($"{RetentionWords.For(choice.Kind).Name}: {term.Months?.ToString(CultureInfo.InvariantCulture) ?? "–"} → {choice.Months?.ToString(CultureInfo.InvariantCulture) ?? "–"} bulan, {choice.Basis.Trim()};");
            (term.Months, term.Basis, term.ChangedAt, term.ChangedBy) = (choice.Months, choice.Basis.Trim(), time.GetUtcNow(), actor.AccountId);
        }
        return Done.It;
    }, stop);
}
