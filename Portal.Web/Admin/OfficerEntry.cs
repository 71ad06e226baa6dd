using System.Text.RegularExpressions;

namespace Portal.Web.Admin;

/// <summary>One officer to be appointed, as typed or as a row of a file.</summary>
public sealed partial record OfficerEntry(
    string Username, string Name, string? Mail, Domain.Role Role, string? AgencyCode, string SkNumber, DateOnly StartsOn, DateOnly? EndsOn)
{
    public const string UsernameRule = "Nama pengguna 3 sampai 64 huruf kecil, angka, titik, garis bawah, atau tanda hubung.";

    public static bool IsUsername(string? text) => text is not null && Allowed().IsMatch(text);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._\-]{2,63}\z")]
    private static partial Regex Allowed();
}
