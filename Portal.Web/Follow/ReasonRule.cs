using FluentValidation;

namespace Portal.Web.Follow;

internal static class ReasonRule
{
    /// <summary>Long enough that the desk knows what is still wrong.</summary>
    public static void IsReason<T>(this IRuleBuilderInitial<T, string?> rule) => rule.Cascade(CascadeMode.Stop)
        .Must(reason => reason is not null && reason.Trim().Length >= 5).WithMessage("Ceritakan apa yang belum beres, paling sedikit lima huruf.")
        .MaximumLength(2000).WithMessage("Paling panjang 2.000 huruf. Selebihnya dapat Anda tulis di percakapan.");
}
