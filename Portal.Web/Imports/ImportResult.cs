using System.Globalization;

namespace Portal.Web.Imports;

/// <summary>A row that was left out, by its line in the file (a GeoJSON feature by its place), and why. It never quotes the row: rows may be personal.</summary>
public sealed record RefusedRow(int Line, string Reason);

/// <summary>What became of a file's rows. Rows that are there already are left as they are.</summary>
public sealed record ImportResult(string What, bool IsDryRun, int Read, int Added, int Known, IReadOnlyList<RefusedRow> Refused, string Remark)
{
    public string Summary => string.Create(CultureInfo.InvariantCulture,
        $"{What}: {Read} rows read, {Added} {(IsDryRun ? "would be imported" : "imported")}, {Known} already there, {Refused.Count} refused{(IsDryRun ? "; dry run, nothing written" : "")}.{(Remark.Length > 0 ? " " + Remark : "")}");
}

/// <summary>Counts while an import goes through its rows.</summary>
internal sealed class ImportTally(string what, ImportSource source)
{
    private readonly List<RefusedRow> refused = [];
    private int read;

    public int Added { get; set; }
    public int Known { get; set; }
    public string Remark { get; set; } = "";

    public void Begin(CsvTable table)
    {
        read = table.Rows.Count + table.Ragged.Count;
        foreach (var line in table.Ragged) Refuse(line, "the row has another number of columns than the header");
    }

    public void Count(int rows) => read += rows;

    public void Refuse(int line, string reason) => refused.Add(new RefusedRow(line, reason));

    public void Say(int done, int of) => source.Progress?.Report(string.Create(CultureInfo.InvariantCulture, $"{what}: {done} of {of}"));

    public ImportResult Result => new(what, source.IsDryRun, read, Added, Known, [.. refused.OrderBy(one => one.Line)], Remark);
}
