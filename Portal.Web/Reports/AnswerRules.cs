using System.Text.RegularExpressions;
using Portal.Domain.Reports;

namespace Portal.Web.Reports;

/// <summary>How an answer must look and the sentence that says so, the same on the page and at the Door.</summary>
internal static partial class AnswerRules
{
    public const int LeastLetters = 10, LeastBesideVoice = 5, MostLetters = 5000, MostLandmark = 300;
    public const string SubmissionPattern = "^[0-9a-f]{32}$";
    public const string BodySentence = "Ceritakan apa yang terjadi, paling sedikit 10 dan paling banyak 5.000 huruf";
    public const string TitleSentence = "Beri judul pendek, paling sedikit 5 huruf";
    public const string PhoneSentence = "Tulis nomor telepon dengan angka, misalnya 0812 3456 7890";
    public const string EmailSentence = "Tulis alamat email lengkap, misalnya nama@contoh.id";
    public const string LandmarkSentence = "Patokan paling panjang 300 huruf";

    public const string DusunSentence = "Nama dusun paling panjang 80 huruf";
    public const string RtRwSentence = "Tulis nomor RT dan RW dengan angka, misalnya 03";

    /// <summary>Empty, or a short number as it stands on the sign of the RT.</summary>
    public static bool IsRtRw(string? typed) => string.IsNullOrWhiteSpace(typed) || (typed.Trim().Length <= Neighbourhood.LongestRtRw && typed.Trim().All(char.IsAsciiDigit));

    public static bool IsSubmission(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    public static bool IsPhone(string? typed) => string.IsNullOrWhiteSpace(typed) || Phone().IsMatch(typed.Trim());

    // No line breaks and no second address can get into a mail header through it.
    public static bool IsEmail(string? typed) => string.IsNullOrWhiteSpace(typed) || (typed.Trim().Length <= 254 && Email().IsMatch(typed.Trim()));

    [GeneratedRegex(@"^\+?[0-9][0-9 ().-]{5,22}[0-9]\z")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+\z")]
    private static partial Regex Email();
}
