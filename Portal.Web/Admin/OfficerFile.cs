using System.Globalization;
using Portal.Domain;
using Portal.Web.Imports;
using Portal.Web.Public;
using Portal.Web.Ui;

namespace Portal.Web.Admin;

/// <param name="Number">Line in the file, the heading being line 1.</param>
/// <param name="Entry">Null where the row could not even be read.</param>
public sealed record OfficerFileRow(int Number, string Username, OfficerEntry? Entry, IReadOnlyList<string> Reasons);

/// <summary>Reads <c>username,name,email,role,opd_code,sk_number,starts_on,ends_on</c>; days as 2026-01-31 or 31/01/2026, roles by name or title.</summary>
internal static class OfficerFile
{
    public const int MostRows = 2000;
    private static readonly string[] DayForms = ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"];

    public static Outcome<IReadOnlyList<OfficerFileRow>> Read(string text) =>
        SpreadsheetCsv.Read(text, MostRows, new CsvFaults(AdminRefusals.FileIsEmpty, AdminRefusals.FileIsBroken, AdminRefusals.FileTooLong), Row);

    private static OfficerFileRow Row(Func<string, string> cell, int number)
    {
        var reasons = new List<string>();
        var role = RoleOf(cell("role"));
        if (role is null) reasons.Add($"Peran '{cell("role")}' tidak dikenal.");
        var (starts, ends) = (Day(cell("starts_on")), Day(cell("ends_on")));
        if (starts is null) reasons.Add("Tanggal mulai tidak terbaca.");
        if (ends is null && cell("ends_on").Length > 0) reasons.Add("Tanggal selesai tidak terbaca.");
        if (reasons.Count > 0) return new(number, cell("username"), null, reasons);
        var entry = new OfficerEntry(cell("username"), cell("name"), Filled(cell("email")), role!.Value, Filled(cell("opd_code")), cell("sk_number"), starts!.Value, ends);
        return new(number, entry.Username, entry, [.. OfficerRules.Faults(entry).Select(fault => fault.Sentence)]);
    }

    /// <summary>The links as a file; cells a spreadsheet would run as a formula are made plain text.</summary>
    public static string Write(IEnumerable<NewOfficer> officers) =>
        string.Join("\r\n", officers.Select(one => $"{Plain(one.Username)},{Plain(one.Name)},{Plain(one.Link)}").Prepend("username,name,link")) + "\r\n";

    private static string Plain(string cell) => CsvSheet.Quoted(CsvSheet.Harmless(cell));

    private static string? Filled(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) => DateOnly.TryParseExact(cell, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Role? RoleOf(string cell)
    {
        foreach (var role in Enum.GetValues<Role>())
            if (cell.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase) || cell.Equals(RoleWords.For(role), StringComparison.OrdinalIgnoreCase))
                return role;
        return null;
    }
}
