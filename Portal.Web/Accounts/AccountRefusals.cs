using System.Globalization;
using Portal.Domain;

namespace Portal.Web.Accounts;

/// <summary>Every "no" of the accounts.</summary>
internal static class AccountRefusals
{
    private static readonly string Shortest = AccountRules.ShortestPassword.ToString(CultureInfo.InvariantCulture), Longest = AccountRules.LongestPassword.ToString(CultureInfo.InvariantCulture);

    /// <summary>Unknown name, wrong password, locked, switched off: one answer, so that nobody learns which names exist.</summary>
    public static readonly Refusal
        NotSignedIn = new("sign-in.refused", "Nama pengguna, email, atau kata sandi tidak cocok, atau akun sedang dikunci 15 menit karena terlalu banyak percobaan.", "username"),
        TooMany = new("sign-in.too-many", "Terlalu banyak percobaan dari jaringan ini. Tunggu beberapa menit, lalu coba lagi.", "username");

    public static readonly Refusal
        TooShort = new("password.too-short", $"Kata sandi minimal {Shortest} huruf. Beberapa kata yang tidak berhubungan mudah diingat.", "password"),
        TooLong = new("password.too-long", $"Kata sandi paling panjang {Longest} huruf.", "password"),
        TooCommon = new("password.common", "Kata sandi ini terlalu umum dan mudah ditebak. Pilih yang lain.", "password"),
        HoldsName = new("password.holds-name", "Kata sandi tidak boleh memuat nama pengguna.", "password"),
        WrongOld = new("password.wrong-old", "Kata sandi lama tidak cocok.", "old"),
        Demo = new("account.demo", "Akun contoh tidak memakai kata sandi.", "old");

    /// <summary>Used, expired, replaced or never made: one answer.</summary>
    public static readonly Refusal LinkIsDead = new("link.dead", "Tautan ini sudah dipakai atau tidak berlaku lagi. Minta tautan baru kepada admin sistem.");
    public static readonly Refusal InviteIsDead = new("invite.dead", "Tautan ini sudah dipakai atau tidak berlaku lagi. Minta tautan baru, atau masuk bila akun Anda sudah ada.");

    public static readonly Refusal WrongSetUpCode = new("set-up.wrong-code", "Kode tidak cocok. Kode ada di log program saat dimulai.", "code");
}
