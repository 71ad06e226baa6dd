using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>The one mail an unverified address gets: a bare link, and nothing of the report, because we do not know whose address it is.</summary>
internal static class ConfirmationMail
{
    public static string EmailTokenHash(this Vault vault, string token) => vault.Lookup("email-confirm", token);

    public static OutboxMail To(string address, string link, Vault vault, DateTimeOffset now) => new()
    {
        ToSealed = vault.Seal(address),
        SubjectSealed = vault.Seal("Konfirmasi alamat email"),
        BodySealed = vault.Seal(
            $"Seseorang menuliskan alamat email ini di portal kami. Bila itu Anda, buka tautan berikut dan tekan tombolnya:\n\n{link}\n\nBila bukan Anda, abaikan pesan ini. Kami tidak akan mengirim apa pun lagi.\n"),
        CreatedAt = now, NextTryAt = now,
    };
}
