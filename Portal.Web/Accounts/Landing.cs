using Portal.Domain;

namespace Portal.Web.Accounts;

/// <summary>Where a role begins its day, and which workplaces it may enter.</summary>
internal static class Landing
{
    public const string SignIn = "/masuk", Own = "/akun", Citizen = "/akun/laporan", Practice = "/petugas/latihan";

    public static string For(IReadOnlyList<Role> roles) =>
        roles.Contains(Role.Leader) ? "/papan"
        : roles.Any(role => role.Grants(Permission.ReadTickets)) ? "/petugas"
        : roles.Any(role => role.Grants(Permission.WorkOnSite)) ? "/petugas/lapangan"
        : roles.Contains(Role.SystemAdmin) ? "/admin"
        : roles.Contains(Role.AuditReader) ? "/admin/audit"
        : Own;

    /// <summary>The asked path when it is one of ours, else null: nobody is sent elsewhere by a link.</summary>
    public static string? Local(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal) ? path : null;
}
