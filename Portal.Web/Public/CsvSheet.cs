using System.Globalization;
using System.Text;

namespace Portal.Web.Public;

/// <summary>
/// Writes CSV as RFC 4180 says, with a byte order mark because most readers open it in Excel. A text that a spreadsheet would run as a formula
/// gets an apostrophe in front; numbers are ours and stay numbers.
/// </summary>
internal sealed class CsvSheet
{
    public const string MediaType = "text/csv; charset=utf-8";
    private readonly StringBuilder text = new("\uFEFF");
    private bool isFirst = true;

    public CsvSheet(IEnumerable<string> columns)
    {
        foreach (var column in columns) Text(column);
        EndRow();
    }

    public CsvSheet Text(string? value) => Cell(Quoted(Harmless(value ?? "")));

    // Spreadsheets look past spaces; full-width signs count as signs too.
    public static bool IsFormula(string words) =>
        words.TrimStart() is { Length: > 0 } seen && (seen[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || words[0] is '\t' or '\r' or '\n');

    public static string Harmless(string words) => IsFormula(words) ? "'" + words : words;

    public static string Quoted(string words) =>
        words.AsSpan().IndexOfAny(",\"\r\n;") < 0 && words.Trim() == words ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public CsvSheet Number(double? value) => Cell(value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "");

    public void EndRow()
    {
        text.Append("\r\n");
        isFirst = true;
    }

    /// <summary>What was written since it was last asked, so that a long sheet leaves in parts.</summary>
    public byte[] Finish()
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        return bytes;
    }

    private CsvSheet Cell(string cell)
    {
        if (!isFirst) text.Append(',');
        isFirst = false;
        text.Append(cell);
        return this;
    }
}
