using FluentValidation;

namespace Portal.Web.Tickets;

/// <summary>What holds for every text an officer types.</summary>
internal static class WordsRule
{
    public const int MostLetters = 4000;

    public static IRuleBuilderOptions<T, string> Words<T>(this IRuleBuilder<T, string> rule, string whenEmpty) =>
        rule.NotEmpty().WithMessage(whenEmpty).MaximumLength(MostLetters).WithMessage("Paling banyak 4.000 huruf. Ringkaskan tulisannya.");
}
