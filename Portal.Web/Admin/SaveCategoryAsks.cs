using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>What a category asks besides the story, whom it sends elsewhere, and whether it is about the conduct of staff.</summary>
/// <param name="Questions">In their order; one with an empty key is new.</param>
public sealed record SaveCategoryAsks(int Id, bool IsStaffConduct, Stopper? Stopper, IReadOnlyList<CategoryQuestion> Questions) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Mengubah pertanyaan kategori: {Questions.Count} pertanyaan{(Stopper is null ? "" : ", dengan penghenti")}{(IsStaffConduct ? ", tentang perilaku petugas" : "")}.";
}

internal sealed class SaveCategoryAsksShape : AbstractValidator<SaveCategoryAsks>
{
    public SaveCategoryAsksShape()
    {
        RuleFor(one => one.Questions).Must(all => all.Count <= CategoryQuestion.MostPerCategory).WithMessage("Paling banyak 6 pertanyaan; warga melapor di jalan.");
        RuleFor(one => one.Questions).Must(all => all.All(one => one.Text.Trim().Length is > 0 and <= CategoryQuestion.LongestText)).WithMessage("Tiap pertanyaan diisi, paling panjang 160 huruf.");
        RuleFor(one => one.Questions).Must(all => all.Where(one => one.Kind == QuestionKind.Choice).All(one => one.Choices.Count is >= 2 and <= CategoryQuestion.MostChoices))
            .WithMessage("Pertanyaan pilihan punya 2 sampai 8 pilihan.");
        RuleFor(one => one.Questions).Must(all => all.SelectMany(one => one.Choices).All(one => one.Text.Trim().Length is > 0 and <= CategoryQuestion.LongestText)).WithMessage("Tiap pilihan diisi, paling panjang 160 huruf.");
        RuleFor(one => one.Questions).Must(all => all.All(one => one.Choices.Select(choice => choice.Text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() == one.Choices.Count)).WithMessage("Pilihan yang sama tidak perlu dua kali.");
        RuleFor(one => one.Stopper).Must(IsFit).WithMessage(StopperSentence);
        RuleFor(one => one.Questions).Must(all => all.SelectMany(one => one.Choices).All(one => IsFit(one.Stopper))).WithMessage(StopperSentence);
    }

    private const string StopperSentence = "Pengalihan butuh kalimat (paling panjang 300 huruf); telepon berupa angka, tautan dimulai dengan https://.";

    private static bool IsFit(Stopper? stopper) => stopper is null
        || (stopper.Sentence.Trim().Length is > 0 and <= 300
            && (string.IsNullOrWhiteSpace(stopper.Phone) || (stopper.Phone.Trim().Length <= 24 && stopper.Phone.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '+' or '-' or '(' or ')') && stopper.Phone.Any(char.IsAsciiDigit)))
            // Only https: a link that runs something must not get onto a citizen's page.
            && (string.IsNullOrWhiteSpace(stopper.Link) || (Uri.TryCreate(stopper.Link.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)));
}

internal sealed class SaveCategoryAsksHandler(Store store) : IHandle<SaveCategoryAsks, Done>
{
    public Task<Outcome<Done>> Handle(SaveCategoryAsks operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await db.Categories.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } category) return Refusal.NotFound;
        // What belongs nowhere is never about staff: the Admin Instansi must be able to read it.
        (category.IsStaffConduct, category.Stopper) = (operation.IsStaffConduct && category.Slug != Category.Other, Tidy(operation.Stopper));
        AdminLine.Say($"Kategori {category.Name}.");
        category.Questions = [.. operation.Questions.Select(Tidy)];
        return Done.It;
    }, stop);

    private static CategoryQuestion Tidy(CategoryQuestion question) => question with
    {
        Key = question.Key.Length > 0 ? question.Key : RandomNumberGenerator.GetHexString(8, lowercase: true), Text = question.Text.Trim(),
        Choices = question.Kind == QuestionKind.Choice ? [.. question.Choices.Select(choice => new QuestionChoice(choice.Text.Trim(), Tidy(choice.Stopper)))] : [],
    };

    private static Stopper? Tidy(Stopper? stopper) => stopper is null ? null : new(stopper.Sentence.Trim(), Tidy(stopper.Phone), Tidy(stopper.Link), stopper.AllowsFiling);

    private static string? Tidy(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
