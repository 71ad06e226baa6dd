using System.Globalization;
using Portal.Domain;

namespace Portal.Web.OnSite;

internal static class SiteRefusals
{
    public static readonly Refusal Empty = new("visit.empty", "Tulis catatan atau tambahkan foto dulu.", "catatan");
    public static readonly Refusal PhotosMissing = new("visit.photos-missing", "Foto belum sampai seluruhnya. Ponsel ini mengirimnya sekali lagi.", "foto");

    /// <summary>What a rule of proofs says, about this photo among several.</summary>
    public static Refusal OfPhoto(this Refusal refusal, int number) =>
        refusal with { Sentence = string.Create(CultureInfo.InvariantCulture, $"Foto {number}: {refusal.Sentence}"), Field = "foto" };
}
