using Portal.Domain;

namespace Portal.Web.Ui;

/// <summary>What the roles are called on screen.</summary>
internal static class RoleWords
{
    public static string For(Role role) => role switch
    {
        Role.Operator => "Operator OPD",
        Role.Liaison => "Pejabat Penghubung",
        Role.InstanceAdmin => "Admin Instansi",
        Role.Inspector => "Inspektorat",
        Role.Leader => "Pimpinan",
        Role.Camat => "Camat",
        Role.SystemAdmin => "Admin sistem",
        Role.AuditReader => "Pemeriksa jejak audit",
        Role.FieldOfficer => "Petugas lapangan",
    };
}
