using System.Globalization;
using System.Text;
using CsvHelper;
using Portal.Domain;

namespace Portal.Web.Imports;

/// <summary>One row of a CSV file; <paramref name="line"/> is where it begins. A column the file does not have is empty.</summary>
internal sealed class Row(int line, Dictionary<string, int> columns, string[] cells)
{
    public int Line => line;

    public string this[string column] => columns.TryGetValue(column, out var place) && place < cells.Length ? cells[place].Trim() : "";
}

/// <summary>A CSV file read as a whole: strict UTF-8, quoted fields over several lines, columns in any order.</summary>
/// <param name="Ragged">Lines whose number of cells is not the header's: they are refused, the rest is read.</param>
internal sealed record CsvTable(IReadOnlyList<Row> Rows, IReadOnlyList<int> Ragged, IReadOnlySet<string> Columns)
{
    private static readonly CsvReaderOptions Form = new()
    {
        Separator = ',', TrackLineNumbers = true, IncludeValuesInExceptions = false, SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    public static Outcome<CsvTable> Read(Func<Stream> open, params string[] required)
    {
        try
        {
            using var text = new StreamReader(open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            using var reader = CsvReader.Create(text, Form, leaveOpen: true);
            var columns = Header(reader.Headers);
            if (columns.Count == 0) return new Refusal("import.empty", "The file is empty.");
            if (required.FirstOrDefault(one => !columns.ContainsKey(one)) is { } missing)
                return new Refusal("import.column-missing", $"The column '{missing}' is missing. The file needs: {string.Join(", ", required)}.");
            return Body(reader, columns);
        }
        catch (DecoderFallbackException) { return new Refusal("import.not-utf8", "The file is not UTF-8 text. Save it as UTF-8 and try again."); }
        catch (CsvFormatException broken) { return new Refusal("import.broken", $"The file is not well-formed CSV near line {broken.LineNumber.ToString(CultureInfo.InvariantCulture)}."); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return new Refusal("import.unreadable", $"The file cannot be read: {fault.Message}"); }
    }

    private static Dictionary<string, int> Header(IReadOnlyList<string> names)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < names.Count; place++) columns.TryAdd(names[place].Trim().ToLowerInvariant(), place);
        return columns;
    }

    private static CsvTable Body(CsvReader reader, Dictionary<string, int> columns)
    {
        var (rows, ragged) = (new List<Row>(), new List<int>());
        while (reader.Read())
        {
            if (reader.FieldCount != reader.Headers.Count) ragged.Add((int)reader.LineNumber);
            else rows.Add(new Row((int)reader.LineNumber, columns, reader.Current.ToArray()));
        }
        return new CsvTable(rows, ragged, columns.Keys.ToHashSet(StringComparer.Ordinal));
    }
}
