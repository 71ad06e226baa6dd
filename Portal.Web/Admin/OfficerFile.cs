using System.Globalization;
using CsvHelper;
using Portal.Domain;
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

    public static Outcome<IReadOnlyList<OfficerFileRow>> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), Form(text), leaveOpen: false);
            var columns = csv.Headers.Select((name, place) => (Name: name.Trim().ToLowerInvariant(), place)).DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.place);
            var rows = new List<OfficerFileRow>();
            while (csv.Read())
            {
                if (rows.Count == MostRows) return AdminRefusals.FileTooLong;
                var cells = csv.Current.ToArray();
                rows.Add(Row(column => columns.TryGetValue(column, out var place) && place < cells.Length ? cells[place].Trim() : "", (int)csv.LineNumber));
            }
            return rows.Count == 0 ? AdminRefusals.FileIsEmpty : rows;
        }
        catch (CsvFormatException) { return AdminRefusals.FileIsBroken; }
    }

    // An Indonesian spreadsheet writes semicolons, since the comma is its decimal sign.
    private static CsvReaderOptions Form(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        return new CsvReaderOptions
        {
            Separator = head.Count(';') > head.Count(',') ? ';' : ',', TrackLineNumbers = true, IncludeValuesInExceptions = false, SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow,
        };
    }

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

    private static string Plain(string cell) => $"\"{(cell.Length > 0 && "=+-@\t".Contains(cell[0], StringComparison.Ordinal) ? "'" : "")}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

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
