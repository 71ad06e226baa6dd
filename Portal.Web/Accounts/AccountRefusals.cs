using Portal.Domain;

namespace Portal.Web.Accounts;

/// <summary>Every "no" of the accounts.</summary>
internal static class AccountRefusals
{
    /// <summary>Unknown name, wrong password, locked, switched off: one answer, so that nobody learns which names exist.</summary>
    public static readonly Refusal NotSignedIn = new("sign-in.refused", "Nama pengguna atau kata sandi tidak cocok, atau akun sedang dikunci 15 menit karena terlalu banyak percobaan.", "username");

    public static readonly Refusal TooMany = new("sign-in.too-many", "Terlalu banyak percobaan dari jaringan ini. Tunggu beberapa menit, lalu coba lagi.", "username");
}
