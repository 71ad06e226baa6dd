using System.Globalization;
using System.Text;
using Portal.Web.Public;

namespace Portal.Web.Reports.Intake;

/// <summary>The two files an officer takes along: an example to fill in, and the result. A cell that a spreadsheet would run is made plain text.</summary>
internal static class IntakeSheets
{
    public static byte[] Result(BatchView batch)
    {
        var sheet = new CsvSheet(["baris", "id", "hasil", "keterangan", "nomor_laporan", "kode_lacak"]);
        foreach (var (row, code) in batch.Lines)
        {
            sheet.Text(row.Line.ToString(CultureInfo.InvariantCulture)).Text(row.Key).Text(Word(row)).Text(row.Words).Text(row.Number).Text(code);
            sheet.EndRow();
        }
        return sheet.Finish();
    }

    public static byte[] Sample()
    {
        var sheet = new CsvSheet(IntakeCsv.Columns);
        foreach (var cell in new[] { "2026-0117", "surat", "2026-11-16", "12/RT03/XI/2026", "2026-11-14", "pengaduan", "", "Saluran air di depan balai RW tersumbat sejak dua minggu, air meluap ke jalan setiap hujan.", "", "Kepanjen", "", "Depan balai RW 02", "Warga Contoh", "", "", "nama", "tidak" }) sheet.Text(cell);
        sheet.EndRow();
        return sheet.Finish();
    }

    /// <summary>As a link that needs no second request: what it holds is stored nowhere.</summary>
    public static string Address(byte[] sheet) => "data:text/csv;charset=utf-8," + Uri.EscapeDataString(Encoding.UTF8.GetString(sheet));

    private static string Word(IntakeRow row) => row.Verdict switch
    {
        IntakeVerdict.Fine => row.IsFiled ? "tercatat" : "menunggu",
        IntakeVerdict.Wrong => "perlu diperbaiki",
        IntakeVerdict.Known => "sudah ada",
        IntakeVerdict.Twin => "ganda",
    };
}
