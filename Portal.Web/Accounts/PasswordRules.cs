using Portal.Domain;

namespace Portal.Web.Accounts;

/// <summary>Long enough and not one of the first anybody would try; no rule about digits or capitals, which only make people write it down.</summary>
internal static class PasswordRules
{
    private static readonly HashSet<string> Common = Read();

    /// <summary>Why this password is refused, or null.</summary>
    public static Refusal? Fault(string? password, string username)
    {
        if (password is null || password.Length < AccountRules.ShortestPassword) return AccountRefusals.TooShort;
        if (password.Length > AccountRules.LongestPassword) return AccountRefusals.TooLong;
        if (username.Length > 2 && password.Contains(username, StringComparison.OrdinalIgnoreCase)) return AccountRefusals.HoldsName;
        return IsCommon(password) || password.Distinct().Count() < 4 ? AccountRefusals.TooCommon : null;
    }

    // "Indonesia2026!" is the word with the year hung on, and is tried as such.
    private static bool IsCommon(string password)
    {
        var bare = password.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '.', '?', '@', '#', '$', '*', '-', '_', ' ');
        return Common.Contains(password) || Common.Contains(bare) || IsRepeated(password);
    }

    // A common word said twice or more: "rahasiarahasia".
    private static bool IsRepeated(string password) => Enumerable.Range(2, 4).Any(times =>
        password.Length % times == 0 && Common.Contains(password[..(password.Length / times)])
        && string.Concat(Enumerable.Repeat(password[..(password.Length / times)], times)).Equals(password, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt") ?? throw new InvalidOperationException("CommonPasswords.txt is not in the program.");
        using var reader = new StreamReader(stream);
        return new HashSet<string>(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase);
    }
}
