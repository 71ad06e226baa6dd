using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Portal.Web.Exports;

/// <summary>
/// A workbook of one sheet, written as it goes (ECMA-376, inline strings): the libraries that stream are not in our registry, and this much of the format is small.
/// Text that a spreadsheet would take for a formula is marked as text by the cell itself, as Excel does with an apostrophe.
/// </summary>
internal sealed class XlsxStream : ISheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int Enough = 64 * 1024, MostLetters = 32_767;
    private static readonly DateOnly Epoch = new(1899, 12, 30);
    private readonly ArrayBufferWriter<byte> gathered = new(Enough * 2);
    private readonly ZipArchive archive;
    private readonly Stream sheet;
    private bool isInRow;

    private XlsxStream(ZipArchive archive, Stream sheet) => (this.archive, this.sheet) = (archive, sheet);

    public static async Task<XlsxStream> Open(Stream line, CancellationToken stop)
    {
        var archive = await ZipArchive.CreateAsync(line, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var (name, xml) in XlsxParts.All)
        {
            await using var part = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
            await part.WriteAsync(Encoding.UTF8.GetBytes(xml), stop);
        }
        var sheet = new XlsxStream(archive, await archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(stop));
        sheet.Raw(XlsxParts.SheetHead);
        return sheet;
    }

    public void Text(string? value)
    {
        BeginCell();
        if (string.IsNullOrEmpty(value)) { Raw("<c/>"); return; }
        var words = Clean(value.Length > MostLetters ? value[..MostLetters] : value);
        Raw(Public.CsvSheet.IsFormula(words) ? "<c t=\"inlineStr\" s=\"2\"><is><t xml:space=\"preserve\">" : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Raw(SecurityElement.Escape(words)!);
        Raw("</t></is></c>");
    }

    public void Day(DateOnly? day)
    {
        BeginCell();
        Raw(day is { } known ? string.Create(CultureInfo.InvariantCulture, $"<c s=\"1\"><v>{known.DayNumber - Epoch.DayNumber}</v></c>") : "<c/>");
    }

    public void Number(long? value)
    {
        BeginCell();
        Raw(value is { } known ? string.Create(CultureInfo.InvariantCulture, $"<c><v>{known}</v></c>") : "<c/>");
    }

    public ValueTask EndRow(CancellationToken stop)
    {
        Raw("</row>");
        isInRow = false;
        return gathered.WrittenCount < Enough ? ValueTask.CompletedTask : Send(stop);
    }

    public async ValueTask DisposeAsync()
    {
        Raw("</sheetData></worksheet>");
        await Send(CancellationToken.None);
        await sheet.DisposeAsync();
        await archive.DisposeAsync();
    }

    private void BeginCell()
    {
        if (isInRow) return;
        isInRow = true;
        Raw("<row>");
    }

    // XML has no room for control signs, and half a surrogate pair would break the whole sheet.
    private static string Clean(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (System.Xml.XmlConvert.IsXmlChar(value[at])) continue;
            if (at + 1 < value.Length && System.Xml.XmlConvert.IsXmlSurrogatePair(value[at + 1], value[at])) { at++; continue; }
            return Clean(value.Remove(at, 1));
        }
        return value;
    }

    private void Raw(string xml) => Encoding.UTF8.GetBytes(xml, gathered);

    private async ValueTask Send(CancellationToken stop)
    {
        await sheet.WriteAsync(gathered.WrittenMemory, stop);
        gathered.ResetWrittenCount();
    }
}
