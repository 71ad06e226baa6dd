using FluentValidation;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Reports;

namespace Portal.Web.Templates;

/// <param name="IsDefault">The list this program comes with.</param>
public sealed record EmergencyWordView(IReadOnlyList<string> Words, bool IsDefault);

/// <summary>The words after which the form shows 112, 119 and 110 first.</summary>
public sealed record EmergencyWordList : IOperation<EmergencyWordView>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class EmergencyWordListHandler(UrgentWords urgent) : IHandle<EmergencyWordList, EmergencyWordView>
{
    public async Task<Outcome<EmergencyWordView>> Handle(EmergencyWordList operation, Actor actor, CancellationToken stop)
    {
        await urgent.Refresh(stop);
        return new EmergencyWordView(urgent.Words, urgent.Words.SequenceEqual(EmergencyWords.Default));
    }
}

/// <param name="Words">One a line; an empty list is refused, null goes back to the list this program comes with.</param>
public sealed record SaveEmergencyWords(string? Words) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => Words is null ? "Mengembalikan kata darurat bawaan." : "Mengubah daftar kata darurat.";
}

internal sealed class SaveEmergencyWordsShape : AbstractValidator<SaveEmergencyWords>
{
    public SaveEmergencyWordsShape()
    {
        RuleFor(one => one.Words).MaximumLength(8000).WithMessage("Paling panjang 8.000 huruf.");
        RuleFor(one => one.Words).Must(words => EmergencyWords.Read(words ?? "").All(word => word.Length >= 3)).WithMessage("Tiap kata paling sedikit 3 huruf; kata yang lebih pendek muncul di hampir semua laporan.");
    }
}

internal sealed class SaveEmergencyWordsHandler(UrgentWords urgent) : IHandle<SaveEmergencyWords, Done>
{
    public Task<Outcome<Done>> Handle(SaveEmergencyWords operation, Actor actor, CancellationToken stop)
    {
        if (operation.Words is null) return urgent.Keep(EmergencyWords.Default, stop);
        var words = EmergencyWords.Read(operation.Words);
        return words.Count == 0 ? Task.FromResult<Outcome<Done>>(TemplateRefusals.NoWords) : urgent.Keep(words, stop);
    }
}
