using System.Globalization;
using System.Text;
using Portal.Web.Public;

namespace Portal.Web.Exports;

/// <summary>CSV as RFC 4180 says, with a byte order mark because most readers open it in Excel.</summary>
internal sealed class CsvStream(Stream line) : ISheet
{
    public const string MediaType = "text/csv; charset=utf-8";
    private const int Enough = 32 * 1024;
    private readonly StringBuilder gathered = new("\uFEFF", Enough * 2);
    private bool isFirst = true;

    public void Text(string? value) => Cell(CsvSheet.Quoted(CsvSheet.Harmless(value ?? "")));

    public void Day(DateOnly? day) => Cell(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");

    public void Number(long? value) => Cell(value?.ToString(CultureInfo.InvariantCulture) ?? "");

    public ValueTask EndRow(CancellationToken stop)
    {
        gathered.Append("\r\n");
        isFirst = true;
        return gathered.Length < Enough ? ValueTask.CompletedTask : Send(stop);
    }

    public ValueTask DisposeAsync() => Send(CancellationToken.None);

    private void Cell(string cell)
    {
        if (!isFirst) gathered.Append(',');
        isFirst = false;
        gathered.Append(cell);
    }

    private async ValueTask Send(CancellationToken stop)
    {
        var bytes = Encoding.UTF8.GetBytes(gathered.ToString());
        gathered.Clear();
        await line.WriteAsync(bytes, stop);
    }
}
