using Portal.Domain;
using Portal.Web.Notifications;

namespace Portal.Web.Admin;

/// <summary>What makes an appointment possible, for the form and for each row of a file alike.</summary>
internal static class OfficerRules
{
    public static bool NeedsAgency(Role role) => role is Role.Operator or Role.Liaison or Role.Camat or Role.FieldOfficer;

    /// <summary>What the entry itself gets wrong, without looking into the database.</summary>
    public static IReadOnlyList<Refusal> Faults(OfficerEntry entry)
    {
        var faults = new List<Refusal>();
        void Demand(bool holds, string field, string sentence) { if (!holds) faults.Add(new Refusal("shape", sentence, field)); }
        Demand(OfficerEntry.IsUsername(entry.Username), "username", OfficerEntry.UsernameRule);
        Demand(entry.Name.Length is > 0 and <= 120, "name", "Isi nama, paling panjang 120 huruf.");
        Demand(entry.Mail is null || MailDraft.IsAddress(entry.Mail), "mail", "Alamat surel ini tidak lengkap.");
        Demand(entry.SkNumber.Length is > 0 and <= 64, "skNumber", "Isi nomor SK atau surat tugas, paling panjang 64 huruf.");
        Demand(entry.EndsOn is null || entry.EndsOn >= entry.StartsOn, "endsOn", "Tanggal selesai tidak boleh sebelum tanggal mulai.");
        // A decree may hold until it is revoked; who goes out by surat tugas comes back.
        if (entry.Role == Role.FieldOfficer && (entry.EndsOn is not { } end || end.DayNumber - entry.StartsOn.DayNumber > SecondOfficer.MostDays)) faults.Add(AdminRefusals.EndNeeded);
        if (NeedsAgency(entry.Role) && entry.AgencyCode is null) faults.Add(AdminRefusals.AgencyNeeded);
        return faults;
    }
}
