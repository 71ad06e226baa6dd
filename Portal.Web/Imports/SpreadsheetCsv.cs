using CsvHelper;
using Portal.Domain;

namespace Portal.Web.Imports;

/// <summary>How a file is refused as a whole, in the words of whoever asked for it.</summary>
internal sealed record CsvFaults(Refusal Empty, Refusal Broken, Refusal TooLong);

/// <summary>A CSV as people save it from a spreadsheet: commas, or semicolons since the comma is the decimal sign here; columns in any order, named in the first line.</summary>
internal static class SpreadsheetCsv
{
    /// <param name="row">From what a column holds (empty where there is none) and the line in the file, the heading being line 1.</param>
    /// <param name="needed">Columns without which the file is not the one that was asked for; it is refused as empty.</param>
    public static Outcome<IReadOnlyList<T>> Read<T>(string text, int most, CsvFaults no, Func<Func<string, string>, int, T> row, params string[] needed)
    {
        text = text.TrimStart('\uFEFF');
        try
        {
            using var csv = CsvReader.Create(new StringReader(text), Form(text), leaveOpen: false);
            var columns = csv.Headers.Select((name, place) => (Name: name.Trim().ToLowerInvariant(), place)).DistinctBy(one => one.Name).ToDictionary(one => one.Name, one => one.place, StringComparer.Ordinal);
            if (!needed.All(columns.ContainsKey)) return no.Empty;
            var rows = new List<T>();
            while (csv.Read())
            {
                if (rows.Count == most) return no.TooLong;
                var cells = csv.Current.ToArray();
                rows.Add(row(column => columns.TryGetValue(column, out var place) && place < cells.Length ? cells[place].Trim() : "", (int)csv.LineNumber));
            }
            return rows.Count == 0 ? no.Empty : rows;
        }
        catch (CsvFormatException) { return no.Broken; }
    }

    private static CsvReaderOptions Form(string text)
    {
        var head = text.AsSpan(0, text.IndexOf('\n') is var end and >= 0 ? end : text.Length);
        return new CsvReaderOptions
        {
            Separator = head.Count(';') > head.Count(',') ? ';' : ',', TrackLineNumbers = true, IncludeValuesInExceptions = false, SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Allow,
        };
    }
}
