using Portal.Web.Storage;

namespace Portal.Web.Accounts;

internal static class CitizenMail
{
    /// <summary>A citizen's user name is a keyed hash of their address: the database alone does not say who has an account.</summary>
    public static string CitizenName(this Vault vault, string mail) => "warga-" + vault.Lookup("citizen-mail", mail.Trim().ToUpperInvariant());

    /// <summary>Where mail for this account goes, confirmed addresses only.</summary>
    public static string? MailOf(this Vault vault, Account account) =>
        account is not { EmailConfirmed: true, DisabledAt: null, IsDemo: false } ? null : account.IsCitizen ? vault.Open(account.MailSealed) : account.Email;
}
